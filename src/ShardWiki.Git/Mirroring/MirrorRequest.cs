using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>What to fetch, whence, and into which folder that is ours.</summary>
public sealed record MirrorRequest
{
    /// <summary>A URL, <c>user@host:path</c>, a path of a repository, or a bundle file. A path is absolute.</summary>
    public required string Address { get; init; }

    /// <summary>A bare repository that nobody else writes; made where there is none.</summary>
    public required string MirrorFolder { get; init; }

    /// <summary>A branch, tag, full reference or commit id; null for the remote's own default.</summary>
    public string? Reference { get; init; }

    /// <summary>Commits that stay in the mirror once they are there, whatever becomes of the references that led to them.</summary>
    public ImmutableArray<MirrorPin> Pins { get; init; } = [];

    /// <summary>
    /// Whether <see cref="Pins"/> are all that the mirror is to keep, of everybody who reads it: then what was pinned once and is not
    /// among them is let go. Where that is not certain, all stays.
    /// </summary>
    public bool HasAllPins { get; init; }

    /// <summary>The URL schemes that may be fetched.</summary>
    public ImmutableArray<string> Schemes { get; init; } = ["https", "ssh"];

    /// <summary>
    /// Whether the address was written by somebody who may name places on this machine: paths, bundles, <c>file:</c>.
    /// </summary>
    public bool IsTrustedPlace { get; init; }

    /// <summary>How long the remote may be silent before it counts as unreachable.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one transfer may take in all, however busy the remote is.</summary>
    public TimeSpan LongestTransfer { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many bytes the remote's list of references may have.</summary>
    public long LargestListing { get; init; } = 64L << 20;

    /// <summary>How many bytes one transfer may lay down.</summary>
    public long LargestPack { get; init; } = 2L << 30;
}
