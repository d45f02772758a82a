using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Where a build looked and what it found there to the byte, what it told, and what it left in the output: where all of that
/// stands as it did, the same request has the same answer, and nothing has to be read to give it.
/// </summary>
internal sealed record BuildTrace
{
    /// <summary>The output folder as the configuration names it, from the folder of the configuration.</summary>
    public required string Output { get; init; }

    /// <summary>Whether every open conflict counts as too bad.</summary>
    public required bool FailsOnConflicts { get; init; }

    /// <summary>Where it looked.</summary>
    public required ImmutableArray<SeenPlace> Places { get; init; }

    /// <summary>What it told.</summary>
    public required StandingBuild Told { get; init; }

    /// <summary>What it left.</summary>
    public required StandingFiles Files { get; init; }

    /// <summary>What was told, where <paramref name="contents"/> are what they were and the site stands; else null.</summary>
    public BuildOutcome? FindStanding(BuildRequest request, PlaceContents contents)
    {
        var folder = SpaceOpening.FolderOf(request.Space);
        var output = request.OutputIn(folder, Output);
        return Told.Findings.AreTold && Places.All(seen => contents.DigestOf(seen.Place) == seen.Digest)
            && Publisher.Stands(Files, (output, SpaceOpening.StateFolderOf(folder)), QuickLook.At, request.Threads)
                ? Told.AsOutcome(request, (folder, Output, FailsOnConflicts), new WriteCounts(Told.Files, 0, 0, Told.Files, 0))
                : null;
    }
}
