using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Writes down where each page came from, what it was before, and how it stands to its topic (I-4).</summary>
internal sealed class Provenances(Roster roster, TopicMap topics, ForkPoints forks)
{
    /// <summary>The provenance of <paramref name="page"/>.</summary>
    public ProvenanceEnvelope Of(int page)
    {
        var read = roster[page];
        var gathered = read.Gathered;
        var shard = roster.Shards[roster.Ranks[page]];
        return new ProvenanceEnvelope
        {
            Id = gathered.Id,
            Source = gathered.Source,
            ShardRevision = shard.Revision,
            LastChange = gathered.History.Last,
            Created = gathered.History.First?.At,
            Content = gathered.Content.Content,
            Freshness = shard.Freshness,
            Liveness = shard.Profile[Spectrum.Liveness].Name,
            Overlay = read.Overlay?.Seq,
            GeneratedFor = gathered.GeneratedFor,
            Divergence = topics.WordOf(page),
            Lineage = forks.Pairs.IsEmpty
                ? LineageOf(page, gathered)
                : [.. forks.SourcesOf(gathered.Id).Concat(LineageOf(page, gathered)).Distinct()],
            ForkedAs = forks.Pairs.IsEmpty ? [] : [.. forks.CopiesOf(gathered.Id)],
            Authorization = Visible.OfEveryPage,
        };
    }

    // What it was before, by its own shard; then the older pages of its topic that share its history.
    private ImmutableArray<Identity> LineageOf(int number, GatheredPage page)
    {
        var reasons = topics.Of(number).Reasons;
        if (page.History.FormerKeys.IsEmpty && reasons.IsEmpty)
        {
            return [];
        }

        var former = page.History.FormerKeys.Select(k => new Identity(page.Id.Shard, k));
        var elders = reasons
            .Where(r => r.By == Evidence.History && (r.A == page.Id || r.B == page.Id))
            .Select(r => r.A == page.Id ? r.B : r.A)
            .Where(other => IsOlder(other, page))
            .OrderByDescending(CreatedOf).ThenBy(other => other);
        return [.. former.Concat(elders).Distinct()];
    }

    private bool IsOlder(Identity other, GatheredPage page) =>
        CreatedOf(other) is { } theirs && page.History.First?.At is { } ours && theirs < ours;

    private DateTimeOffset? CreatedOf(Identity id) => roster[roster.Find(id)!.Value].Gathered.History.First?.At;
}
