namespace ShardWiki.Git;

/// <summary>Takes what may be secret out of a text before anybody sees it (architecture.md 11).</summary>
public static class Scrub
{
    /// <summary>The text without user information, tokens and passwords of the URLs in it.</summary>
    public static string Secrets(string text)
    {
        var named = SecretPatterns.UserInformation().Replace(text, "$1");
        var queried = SecretPatterns.QueryValue().Replace(named, "$1=…");
        return SecretPatterns.KnownToken().Replace(SecretPatterns.Header().Replace(queried, "$1: …"), "…");
    }
}
