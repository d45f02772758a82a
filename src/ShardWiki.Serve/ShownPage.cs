using System.Text;
using System.Text.Encodings.Web;

namespace ShardWiki.Serve;

/// <summary>
/// A page of the site as it is sent: its bytes, and before the end of its body what reloads it and what is wrong. The page's
/// content security policy allows scripts and styles of this server and nothing else, so both are files of their own.
/// </summary>
internal static class ShownPage
{
    /// <summary>Where the server's own files stand; no site has files there.</summary>
    public const string Own = "/_/serve/";

    /// <summary>The page with the additions of the latest news.</summary>
    public static byte[] Of(byte[] page, (News News, string Mark) latest)
    {
        var added = Encoding.UTF8.GetBytes(Added(latest.News, latest.Mark));
        var end = page.AsSpan().LastIndexOf("</body>"u8);
        end = end < 0 ? page.Length : end;
        return [.. page[..end], .. added, .. page[end..]];
    }

    /// <summary>What is shown where there is no site to be shown.</summary>
    public static byte[] Alone((News News, string Mark) latest) => Of(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
        <title>There is no site yet</title>
        </head>
        <body>
        </body>
        </html>

        """u8.ToArray(),
        latest);

    private static string Added(News news, string mark)
    {
        var script = $"<script src=\"{Own}live.js\" data-build=\"{mark}\" defer></script>\n";
        if (news.Trouble is not { } trouble)
        {
            return script;
        }

        var lines = news.Lines.IsEmpty ? "" : $"<pre>{Text(string.Join('\n', news.Lines))}</pre>\n";
        return $"<link rel=\"stylesheet\" href=\"{Own}live.css\">\n"
            + $"<aside id=\"sw-serve\" role=\"alert\">\n<p>{Text(trouble)}</p>\n{lines}</aside>\n{script}";
    }

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);
}
