namespace ShardWiki;

/// <summary>What a build is asked for.</summary>
public sealed record BuildRequest
{
    /// <summary>The space.</summary>
    public required SpaceRequest Space { get; init; }

    /// <summary>Whether shards are fetched first, read as they are, or held against the lock file.</summary>
    public BuildSource Source { get; init; }

    /// <summary>The last decision that counts; all of them where it is null.</summary>
    public long? AsOf { get; init; }

    /// <summary>True for a site that opens from a disk, without a server.</summary>
    public bool Offline { get; init; }

    /// <summary>True where pages that call themselves drafts are shown too.</summary>
    public bool Drafts { get; init; }

    /// <summary>True where nothing that was remembered of earlier builds may be used.</summary>
    public bool Full { get; init; }

    /// <summary>True where every file that is made is to be told with the reason.</summary>
    public bool Explain { get; init; }

    /// <summary>The output folder, relative to the current one; null for the configuration's.</summary>
    public string? Output { get; init; }

    /// <summary>How many shards and pages are worked on at once; 0 for as many as there are processors.</summary>
    public int Degree { get; init; }

    /// <summary>
    /// Where the site goes, absolute, of a space in <paramref name="folder"/> whose configuration names <paramref name="configured"/>.
    /// </summary>
    internal string OutputIn(string folder, string configured) => Path.GetFullPath(Output ?? Path.Combine(folder, configured));

    /// <summary>How many that is.</summary>
    internal int Threads => Degree > 0 ? Degree : Environment.ProcessorCount;

    /// <summary>The severity from which findings make it exit 1: <c>error</c>, <c>warning</c> or <c>none</c>.</summary>
    public string FailOn { get; init; } = "error";

    /// <summary>Who is told how far it went.</summary>
    public IProgress<WalkStep>? Progress { get; init; }
}
