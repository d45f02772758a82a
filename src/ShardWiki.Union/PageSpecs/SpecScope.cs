using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>What the tests of page specifications look things up in: one union, indexed once.</summary>
internal sealed class SpecScope
{
    private readonly FrozenDictionary<Identity, SpecCandidate> _byId;
    private readonly ILookup<string, SpecCandidate> _byName;
    private readonly Lazy<FrozenDictionary<string, DateTimeOffset>> _revisions;
    private readonly ConcurrentDictionary<string, DateTimeOffset?> _found = new(StringComparer.Ordinal);

    public SpecScope(UnionGraph union)
    {
        Names = union.Names;
        Shards = union.Shards.ToFrozenDictionary(s => s.Attachment.Name);
        Topics = union.Topics.ToFrozenDictionary(t => t.Id);
        Candidates = [.. CandidatesOf(union)];
        Pages = [.. Candidates.Where(c => c.Page is not null || c.InternalKind.Length > 0)];
        Changes = [.. union.Changes.Select(SpecCandidate.Of)];
        _byId = Candidates.Concat(Changes).DistinctBy(c => c.Id).ToFrozenDictionary(c => c.Id);
        _byName = Candidates.ToLookup(c => c.Name, StringComparer.Ordinal);
        Conflicted = union.Conflicts.SelectMany(c => c.Subjects).ToFrozenSet();
        Overlaid = union.Overlays.Select(o => o.Page).ToFrozenSet();
        _revisions = new(() => RevisionsOf(union));
    }

    public PageNames Names { get; }

    public FrozenDictionary<ShardName, ShardSnapshot> Shards { get; }

    public FrozenDictionary<Identity, Topic> Topics { get; }

    /// <summary>Every page and other file, by name, then by identity.</summary>
    public ImmutableArray<SpecCandidate> Candidates { get; }

    /// <summary>Of them those that are pages, internal ones too.</summary>
    public ImmutableArray<SpecCandidate> Pages { get; }

    /// <summary>Changes of the space: internal pages too, for those who ask for these.</summary>
    public ImmutableArray<SpecCandidate> Changes { get; }

    public FrozenSet<Identity> Conflicted { get; }

    public FrozenSet<Identity> Overlaid { get; }

    public SpecCandidate? Find(Identity id) => _byId.GetValueOrDefault(id);

    /// <summary>What stands exactly at <paramref name="path"/> in the union.</summary>
    public IEnumerable<SpecCandidate> At(string path) => _byName[path];

    /// <summary>The name of the page that a tag has, as it is meant at a place.</summary>
    public string TagName(SpecPlace place, string tag) =>
        place.Page is { } page && Shards[page.Shard].Attachment.TagFolder is { Length: > 0 } folder
        && !tag.StartsWith('/') && !tag.StartsWith("./", StringComparison.Ordinal)
            ? $"/{folder}/{tag}"
            : tag;

    /// <summary>The topic of a page; null for another file.</summary>
    public Topic? TopicOf(Identity id) => Find(id)?.Page is { } page ? Topics[page.Topic] : null;

    /// <summary>When the revision whose name begins so was made; null where no page has it.</summary>
    public DateTimeOffset? FindRevision(string start)
    {
        const int Shortest = 4;
        return start.Length < Shortest ? null : _found.GetOrAdd(start, s => _revisions.Value
            .Where(r => r.Key.StartsWith(s, StringComparison.Ordinal)).Select(r => (DateTimeOffset?)r.Value).Min());
    }

    private static IEnumerable<SpecCandidate> CandidatesOf(UnionGraph union)
    {
        var shards = union.Shards.ToFrozenDictionary(s => s.Attachment.Name, s => s.Attachment);
        var pages = union.Pages.Select(p => SpecCandidate.Of(p, shards[p.Id.Shard]));
        return pages.Concat(union.Assets.Select(a => SpecCandidate.Of(a, shards[a.Gathered.Id.Shard].Dialect)))
            .OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id);
    }

    private static FrozenDictionary<string, DateTimeOffset> RevisionsOf(UnionGraph union) =>
        union.Pages.SelectMany(p => p.Read.Gathered.History.Changes)
            .GroupBy(c => c.Revision.ToString(), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Min(c => c.At), StringComparer.Ordinal);
}
