using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace ShardWiki.Serve;

/// <summary>Answers one request: with a file of the site, with a file of the server's own, or with the reason why not.</summary>
internal sealed class Answer(Admission admission, Bulletin bulletin, CancellationToken stopping)
{
    private const string Html = "text/html; charset=utf-8";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Writes the answer.</summary>
    public async Task To(HttpContext asked)
    {
        Guard(asked.Response.Headers);
        if (admission.Refusal(asked.Request) is { } status)
        {
            asked.Response.Headers.Allow = "GET, HEAD";
            asked.Response.StatusCode = status;
            return;
        }

        var result = asked.Request.Path.Value switch
        {
            ShownPage.Own + "live.js" => Own("live.js", "text/javascript; charset=utf-8"),
            ShownPage.Own + "live.css" => Own("live.css", "text/css; charset=utf-8"),
            ShownPage.Own + "news.js" => await News(asked),
            var path => OfSite(asked, path ?? "/"),
        };
        await result.ExecuteAsync(asked);
    }

    // No page elsewhere may load, frame or read what is served, and a browser asks every time whether it changed.
    private static void Guard(IHeaderDictionary headers)
    {
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }

    private static IResult Own(string name, string type)
    {
        using var stream = typeof(Answer).Assembly.GetManifestResourceStream(name)!;
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return Bytes(text.ToArray(), type);
    }

    private async Task<IResult> News(HttpContext asked)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(asked.RequestAborted, stopping);
        try
        {
            var isOld = await bulletin.IsOutdated(asked.Request.Query["build"].ToString(), LongestWait, end.Token);
            asked.Response.Headers.CacheControl = "no-store";
            return TypedResults.Text(
                isOld ? "document.dispatchEvent(new Event('shardwiki-built'));\n" : "\n", "text/javascript", Encoding.UTF8);
        }
        catch (OperationCanceledException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private IResult OfSite(HttpContext asked, string path)
    {
        var latest = bulletin.Latest;
        if (latest.News.Site is not { } root || !Directory.Exists(root))
        {
            asked.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return new Page(ShownPage.Alone(latest));
        }

        var files = new SiteFiles(root);
        switch (files.Find(path))
        {
            case SiteSpot.Folder:
                return TypedResults.LocalRedirect(asked.Request.Path.Add("/").ToUriComponent() + asked.Request.QueryString);
            case SiteSpot.File file:
                return Of(file.Place, latest);
            default:
                asked.Response.StatusCode = StatusCodes.Status404NotFound;
                return files.Find("/404.html") is SiteSpot.File missing
                    ? new Page(ShownPage.Of(File.ReadAllBytes(missing.Place), latest))
                    : TypedResults.Text("There is nothing at this address.\n", statusCode: StatusCodes.Status404NotFound);
        }
    }

    private static IResult Of(string file, (News News, string Mark) latest)
    {
        if (file.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            return Bytes(ShownPage.Of(File.ReadAllBytes(file), latest), Html);
        }

        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var tag = Tag(SHA256.HashData(stream));
        stream.Position = 0;
        return TypedResults.Stream(stream, TypeOf(file), entityTag: tag, enableRangeProcessing: true);
    }

    private static IResult Bytes(byte[] bytes, string type) =>
        TypedResults.Bytes(bytes, type, entityTag: Tag(SHA256.HashData(bytes)));

    private static EntityTagHeaderValue Tag(byte[] digest) => new($"\"{Convert.ToHexStringLower(digest)}\"");

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".atom" => "application/atom+xml; charset=utf-8",
        ".txt" or ".md" => "text/plain; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => Types.TryGetContentType(file, out var type) && type != Html ? type : "application/octet-stream",
    };

    // A page with a status of its own: nothing of it is kept, since the next build may bring what is missing.
    private sealed class Page(byte[] bytes) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = Html;
            httpContext.Response.ContentLength = bytes.Length;
            if (!HttpMethods.IsHead(httpContext.Request.Method))
            {
                await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
            }
        }
    }
}
