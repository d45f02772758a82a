using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ShardWiki.Serve;

/// <summary>
/// Which requests are answered at all. A site that is not published yet is nobody else's business: not that of a page
/// which another site shows in the same browser, and not that of a name that somebody lets point to this machine.
/// </summary>
/// <param name="Name">The name that the server was given; an address where it was given that.</param>
/// <param name="IsLoopback">Whether only this machine can reach it.</param>
internal sealed record Admission(string Name, bool IsLoopback)
{
    /// <summary>The status of the refusal; null where the request is let in.</summary>
    public int? Refusal(HttpRequest request) =>
        !IsReading(request.Method) ? StatusCodes.Status405MethodNotAllowed
        : !IsOurName(request.Host.Host) ? StatusCodes.Status421MisdirectedRequest
        : IsOfAnotherOrigin(request) ? StatusCodes.Status403Forbidden
        : null;

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    // DNS rebinding: whatever a name points to, an address that was typed is what it says.
    private bool IsOurName(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address)
            ? !IsLoopback || IPAddress.IsLoopback(address)
            : host.Equals(Name, StringComparison.OrdinalIgnoreCase)
                || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    // A link on another site may lead here; nothing of another site may load what is here.
    private static bool IsOfAnotherOrigin(HttpRequest request)
    {
        var headers = request.Headers;
        return headers["Sec-Fetch-Site"] is not ([] or ["same-origin"] or ["none"])
            && !(Is(headers["Sec-Fetch-Mode"], "navigate") && Is(headers["Sec-Fetch-Dest"], "document"));
    }

    private static bool Is(StringValues header, string value) => header is [var only] && only == value;
}
