namespace ShardWiki.Git;

/// <summary>
/// Git, or a repository, is not as it must be: what, where, and what to do about it, in words that may be shown as they
/// are. It carries no secret of a URL. It is not an outcome: what a caller may expect (a lost race, an unreachable
/// remote) is returned.
/// </summary>
public sealed class GitException : Exception
{
    public GitException(string message) : base(message)
    {
    }

    public GitException(string message, Exception cause) : base(message, cause)
    {
    }
}
