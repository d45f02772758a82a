using System.Text.RegularExpressions;

namespace ShardWiki.Git;

/// <summary>How secrets look in URLs and in git's messages.</summary>
internal static partial class SecretPatterns
{
    // A password may hold '/' and '@' by mistake: after "name:" that no port follows, everything up to the last '@'
    // goes. No try reads past the next "://", so that a hostile text costs time for its length and not for its square.
    [GeneratedRegex(
        @"([A-Za-z][A-Za-z0-9+.\-]{0,30}://)"
        + @"(?:[^/\s:@'""<>]*:(?!\d{0,9}(?:[/\s'""?#]|$))(?:(?!://)[^\s'""<>])*@|[^/\s'""<>?#]*@)",
        RegexOptions.CultureInvariant)]
    internal static partial Regex UserInformation();

    [GeneratedRegex(
        @"(?<=[?&;])([A-Za-z_\-]{0,40}(?:token|secret|password|passwd|pwd|key|auth|credential|signature|sig))="
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
