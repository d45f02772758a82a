using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>Where a site goes, and what its receipt says.</summary>
public sealed record PublishRequest
{
    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    /// <summary>
    /// A folder of the space's own where a lock keeps two publishers apart; it may be deleted between runs.
    /// </summary>
    public required string StateFolder { get; init; }

    /// <summary>How what stands in a folder is looked at.</summary>
    public Func<string, IFolderLook> Looking { get; init; } = folder => new PlainLook(folder);

    /// <summary>How many threads write at once; at least 1.</summary>
    public required int Degree { get; init; }

    /// <summary>The space's name.</summary>
    public required string Space { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>What the site was made of, by name: digests and revisions, no times.</summary>
    public ImmutableSortedDictionary<string, string> Inputs { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Digest of all that the site is made of; "" where nothing of an earlier build may be taken for this one's.
    /// </summary>
    public string Whole { get; init; } = "";

    /// <summary>What is remembered of the build before.</summary>
    public SiteMemo Memo { get; init; } = SiteMemo.Nothing;

    /// <summary>Told after each file that was compared; null where nobody listens.</summary>
    public IProgress<PublishProgress>? Progress { get; init; }
}
