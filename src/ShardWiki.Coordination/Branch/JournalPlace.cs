namespace ShardWiki.Coordination;

/// <summary>Where in a repository a journal is, and where this machine remembers how far it has seen it.</summary>
public sealed record JournalPlace
{
    /// <summary>What it is a journal of, which names the branch: <c>refs/heads/shardwiki/SPACE</c>.</summary>
    public required JournalStream Stream { get; init; }

    /// <summary>
    /// The remote whose branch is read while there is none of our own; null where there is no remote.
    /// </summary>
    public string? Remote { get; init; }

    /// <summary>
    /// The file of the high-water mark, usually <c>.shardwiki/journal-mark</c>; null where nothing is remembered
    /// between processes.
    /// </summary>
    public string? MarkFile { get; init; }

    /// <summary>The clock that terms of the lease are measured and dated by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>How long a lease lasts that nobody renews; 10 s unless set.</summary>
    public TimeSpan Term { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Waits for something that cannot tell when it happens: another process.</summary>
    internal void Wait(TimeSpan time) => Task.Delay(time, Clock).GetAwaiter().GetResult();

    internal string Reference => $"refs/heads/{Stream.Branch}";

    internal string? RemoteReference => Remote is null ? null : $"refs/remotes/{Remote}/{Stream.Branch}";
}
