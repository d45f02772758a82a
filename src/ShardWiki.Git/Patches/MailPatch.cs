namespace ShardWiki.Git;

/// <summary>One patch as a mail that <c>git am</c> takes: who, when, why, and the change.</summary>
public sealed record MailPatch
{
    /// <summary>Who wrote it.</summary>
    public required Person Author { get; init; }

    /// <summary>When; whole seconds are kept.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why: the first paragraph is the subject.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// Which of how many, such as (2, 3); (1, 1) alone; number 0 for the letter that covers a series.
    /// </summary>
    public (int Number, int Count) Part { get; init; } = (1, 1);

    /// <summary>What is told to whoever reads the mail and is no part of the commit; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The diff; empty for a letter.</summary>
    public ReadOnlyMemory<byte> Diff { get; init; }

    /// <summary>The commit that the series is built on; null where that is not known.</summary>
    public string? BaseCommit { get; init; }
}
