using System.Globalization;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Relative links between files of the site, percent-encoded, so that the tree works under any prefix.
/// </summary>
internal static class Href
{
    private const string Index = "index.html";

    /// <summary>
    /// The link from the file <paramref name="from"/> to the file <paramref name="to"/>, both from the root.
    /// </summary>
    public static string Between(string from, string to, LinkStyle style)
    {
        var common = CommonFolder(from, to);
        var up = from.AsSpan(common).Count('/');
        var text = new StringBuilder(to.Length + (3 * up));
        text.Insert(0, "../", up);
        text.Append(Tail(to[common..], style));
        return text.Length == 0 ? "./" : text.ToString();
    }

    /// <summary>
    /// The address of the file <paramref name="to"/> seen from the root of the site; empty for the root itself.
    /// </summary>
    public static string FromRoot(string to, LinkStyle style) => Tail(to, style);

    /// <summary>A fragment with its <c>#</c>; empty where there is none.</summary>
    public static string Fragment(string id) => id.Length == 0 ? "" : "#" + Encode(id);

    private static int CommonFolder(string from, string to)
    {
        var folder = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            folder = from[i] == '/' ? i + 1 : folder;
        }

        return folder;
    }

    private static string Tail(string to, LinkStyle style)
    {
        var isIndex = style == LinkStyle.Folder
            && (to == Index || to.EndsWith("/" + Index, StringComparison.Ordinal));
        return Encode(isIndex ? to[..^Index.Length] : to);
    }

    private static string Encode(string path)
    {
        if (path.All(IsPlain))
        {
            return path;
        }

        var text = new StringBuilder(path.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            _ = IsPlain((char)b) ? text.Append((char)b) : text.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return text.ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '/' or '@';
}
