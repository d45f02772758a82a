using System.Text.RegularExpressions;

namespace ShardWiki.Git;

/// <summary>How secrets look in URLs and in git's messages.</summary>
internal static partial class SecretPatterns
{
    // A password may hold '/' and '@' by mistake: after "name:" that no port follows, everything up to the last '@'
    // goes. No try reads past the next "://", so that a hostile text costs time for its length and not for its square.
    [GeneratedRegex(
        @"([A-Za-z][A-Za-z0-9+.\-]{0,30}://)"
        + @"(?:[^/\s:@'""<>]*:(?!\d{0,9}(?:[/\s'""?#]|$))(?:(?!://)[^\s'""<>])*(?:@|%40)|[^/\s'""<>?#]*@)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex UserInformation();

    // "name:password@host" without a scheme, as git's short form of ssh would have it. One letter is a drive.
    [GeneratedRegex(@"(?<![^\s'""<(=,;])[^\s'""<>/:@…]{2,200}:(?!//)[^\s'""<>]*@", RegexOptions.CultureInvariant)]
    internal static partial Regex BareUserInformation();

    /// <summary>A URL up to a place behind its host, whose <c>@</c> parts no user from a host.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]*://[^/@\s:]*(?::\d+)?[/?#]", RegexOptions.CultureInvariant)]
    internal static partial Regex HostAndPath();

    [GeneratedRegex(
        @"(?<=[?&;#])([A-Za-z_\-]{0,40}(?:token|secret|password|passwd|pwd|key|auth|credential|signature|sig))="
        + @"[^&;#\s'""<>]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex QueryValue();

    [GeneratedRegex(@"\b((?:proxy-)?authorization|private-token|cookie)\s*:\s*[^\r\n'""]+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex Header();

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}|glpat-[A-Za-z0-9_\-]{16,})",
        RegexOptions.CultureInvariant)]
    internal static partial Regex KnownToken();
}
