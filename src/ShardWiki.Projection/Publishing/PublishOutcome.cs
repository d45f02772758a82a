using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>What came of publishing a site. A closed set.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>
    /// The output folder is the site: so many files, of which so many were written, left alone, removed; and so many
    /// were made, be it to find that they stand there already.
    /// </summary>
    public sealed record Published(int Files, int Written, int Unchanged, int Removed, int Made) : PublishOutcome
    {
        /// <summary>The files that were made, by path, and why.</summary>
        public ImmutableArray<MadeFile> MadeFiles { get; init; } = [];

        /// <summary>What to remember for the next build.</summary>
        public SiteMemo Memo { get; init; } = SiteMemo.Nothing;
    }

    /// <summary>Nothing in the output folder changed; the reason says what to do.</summary>
    public sealed record Refused(string Reason) : PublishOutcome;
}
