namespace ShardWiki;

/// <summary>Where a site is published. A closed set.</summary>
public abstract record PublishTarget
{
    private PublishTarget()
    {
    }

    /// <summary>A folder, such as the one that a server shows.</summary>
    public sealed record Folder(string Path) : PublishTarget;

    /// <summary>A branch of a repository, such as <c>gh-pages</c>.</summary>
    public sealed record Branch(string Name) : PublishTarget
    {
        /// <summary>The repository; that of the space where it is null.</summary>
        public string? Repository { get; init; }

        /// <summary>The remote or address that the branch is pushed to; null where it stays here.</summary>
        public string? Push { get; init; }

        /// <summary>Whether the branch is one commit, without those before it.</summary>
        public bool IsSquashed { get; init; }
    }

    /// <summary>A place that one of the usual tools sends files to: <c>rsync</c>, <c>rclone</c> or <c>aws</c>.</summary>
    public sealed record Tool(string Program, string To) : PublishTarget
    {
        /// <summary>Whether no site stands there yet, so that nothing is asked and nothing removed.</summary>
        public bool IsFirst { get; init; }
    }

    /// <summary>A folder that gets lists of what changed since the site that <paramref name="Since"/> is the receipt of.</summary>
    public sealed record Lists(string Path, string? Since) : PublishTarget;
}
