namespace ShardWiki.Git;

/// <summary>Takes what may be secret out of a text before anybody sees it (architecture.md 11).</summary>
public static class Scrub
{
    private const string Gone = "…@";

    /// <summary>The text without user information, tokens and passwords of the addresses in it.</summary>
    public static string Secrets(string text)
    {
        var named = SecretPatterns.UserInformation().Replace(text, "$1");
        var queried = SecretPatterns.QueryValue().Replace(named, "$1=…");
        var bare = SecretPatterns.BareUserInformation().Replace(queried, Gone);
        return SecretPatterns.KnownToken().Replace(SecretPatterns.Header().Replace(bare, "$1: …"), "…");
    }

    /// <summary>
    /// One address, however it is spelled. A text that is known to be an address is scrubbed harder than prose: of one
    /// that is malformed, everything before its last <c>@</c> goes, white space and quotes too.
    /// </summary>
    public static string Address(string address)
    {
        var text = Secrets(address);
        var at = text.LastIndexOf('@');
        return at < 0 || IsPlain(text[..at]) ? text : Gone + text[(at + 1)..];
    }

    // "git" is how forges name everybody; a folder may have an '@' in its name; behind a host it is a part of the path.
    private static bool IsPlain(string front) =>
        front is "git" or "…"
        || front.StartsWith("…@", StringComparison.Ordinal)
        || SecretPatterns.HostAndPath().IsMatch(front)
        || (!front.Contains(':', StringComparison.Ordinal) && front.AsSpan().IndexOfAny('/', '\\') > 0)
        || (front.StartsWith('/') && !front.StartsWith("//", StringComparison.Ordinal)
            && !front.Contains(':', StringComparison.Ordinal));
}
