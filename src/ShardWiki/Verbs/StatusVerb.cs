using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Tells how a space stands: shards with freshness and profile, open overlays, conflicts.</summary>
public static class StatusVerb
{
    /// <summary>The status of the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(
        SpaceRequest request, IProgress<WalkStep>? progress, CancellationToken cancellation) =>
        new SpaceRun(request, progress, cancellation).OverUnion((space, united) => StatusOf(space, united.Union));

    private static StatusOutcome StatusOf(OpenSpace space, UnionGraph union) => new()
    {
        Space = space.Configuration.Space.ToString(),
        Title = space.Configuration.Title,
        JournalSeq = union.Journal.Seq,
        JournalHead = union.Journal.Head,
        Counts = UnionCounts.Of(union),
        Shards = [.. union.Shards.Select(ShardOf)],
        Overlays = [.. union.Overlays.Select(OverlayLine.Of)],
        Proposals = [.. union.Proposals.Select(p => p.Command)],
        Conflicts = [.. union.Conflicts.Select(ConflictLine.Of)],
    };

    private static ShardStatus ShardOf(ShardSnapshot shard) => new()
    {
        Name = shard.Attachment.Name.ToString(),
        Adapter = shard.Attachment.Adapter,
        Revision = shard.Revision.ToString(),
        Freshness = shard.Freshness.Word,
        Observed = shard.Observed is { } observed ? LockWriting.Time(observed) : null,
        Reason = (shard.Freshness as Freshness.Absent)?.Reason,
        Pages = shard.Pages.Count(p => p.Shape == PageShape.Page),
        Assets = shard.Pages.Count(p => p.Shape == PageShape.Asset),
        Profile = ProfileOf(shard.Profile),
    };

    private static ImmutableSortedDictionary<string, string> ProfileOf(CapabilityProfile profile) =>
        profile.Entries.ToImmutableSortedDictionary(e => e.Spectrum.Name, e => e.Position.Name, StringComparer.Ordinal);
}
