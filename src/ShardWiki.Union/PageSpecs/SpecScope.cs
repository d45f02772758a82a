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
    private readonly ConcurrentDictionary<SpecPage, Identity?[]> _linked = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, DateTimeOffset?> _found = new(StringComparer.Ordinal);

    /// <summary>The scope of a union.</summary>
    public SpecScope(UnionGraph union)
        : this(union.Shards, union.Names, [.. CandidatesOf(union)])
    {
        Topics = union.Topics.ToFrozenDictionary(t => t.Id);
        Changes = [.. union.Changes.Select(SpecCandidate.Of)];
        _byId = Candidates.Concat(Changes).DistinctBy(c => c.Id).ToFrozenDictionary(c => c.Id);
        Conflicted = union.Conflicts.SelectMany(c => c.Subjects).ToFrozenSet();
        Overlaid = union.Overlays.Select(o => o.Page).ToFrozenSet();
    }

    private SpecScope(ImmutableArray<ShardSnapshot> shards, PageNames names, ImmutableArray<SpecCandidate> candidates)
    {
        Names = names;
        Shards = shards.ToFrozenDictionary(s => s.Attachment.Name);
        Candidates = [.. candidates.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id)];
        Pages = [.. Candidates.Where(c => c.Page is not null || c.InternalKind.Length > 0)];
        _byId = Candidates.ToFrozenDictionary(c => c.Id);
        _byName = Candidates.ToLookup(c => c.Name, StringComparer.Ordinal);
        _revisions = new(() => RevisionsOf(Candidates));
    }

    /// <summary>
    /// The scope of pages before they are joined, for policies, which say how: each page is a topic of its own, and nothing
    /// is in conflict yet.
    /// </summary>
    public static SpecScope BeforeJoining(
        Roster roster, PageNames names, ImmutableArray<ImmutableArray<LinkTarget>> links) => new(
        roster.Shards, names, [.. roster.Pages.Select((p, i) => SpecCandidate.Of(
            p.Gathered, new SpecPage(p.Facts, p.Gathered.Id, links[i]), roster.Shards[roster.Ranks[i]].Attachment))])
        {
            Overlaid = roster.Pages.Where(p => p.Overlay is not null).Select(p => p.Gathered.Id).ToFrozenSet(),
        };

    public PageNames Names { get; }

    public FrozenDictionary<ShardName, ShardSnapshot> Shards { get; }

    public FrozenDictionary<Identity, Topic> Topics { get; } = FrozenDictionary<Identity, Topic>.Empty;

    /// <summary>Every page and other file, by name, then by identity.</summary>
    public ImmutableArray<SpecCandidate> Candidates { get; }

    /// <summary>Of them those that are pages, internal ones too.</summary>
    public ImmutableArray<SpecCandidate> Pages { get; }

    /// <summary>Changes of the space: internal pages too, for those who ask for these.</summary>
    public ImmutableArray<SpecCandidate> Changes { get; } = [];

    public FrozenSet<Identity> Conflicted { get; } = [];

    public FrozenSet<Identity> Overlaid { get; private init; } = [];

    /// <summary>Whom a specification is asked about.</summary>
    public IEnumerable<SpecCandidate> Reached(PageQueryReach reach, bool withChanges)
    {
        var candidates = reach == PageQueryReach.Pages ? Pages : Candidates;
        return withChanges ? candidates.Concat(Changes) : candidates;
    }

    public SpecCandidate? Find(Identity id) => _byId.GetValueOrDefault(id);

    /// <summary>What stands exactly at <paramref name="path"/> in the union.</summary>
    public IEnumerable<SpecCandidate> At(string path) => _byName[path];

    /// <summary>The name of the page that a tag has, as it is meant at a place.</summary>
    public string TagName(SpecPlace place, string tag) =>
        place.Page is { } page && Shards[page.Shard].Attachment.TagFolder is { Length: > 0 } folder
        && !tag.StartsWith('/') && !tag.StartsWith("./", StringComparison.Ordinal)
            ? $"/{folder}/{tag}"
            : tag;

    /// <summary>The topic of a page; null for another file, and before anything is joined.</summary>
    public Topic? TopicOf(Identity id) => TopicIdOf(id) is { } topic ? Topics.GetValueOrDefault(topic) : null;

    /// <summary>The id of a page's topic; null for another file.</summary>
    public Identity? TopicIdOf(Identity id) => Find(id)?.Page?.Topic;

    /// <summary>
    /// For each link of a page the topic that it leads to, of a page that has none the page, or the file; null where it leads to none of
    /// them. Found out once, since every specification that asks for links looks at it.
    /// </summary>
    public ReadOnlySpan<Identity?> LinkedFrom(SpecPage page) => _linked.GetOrAdd(page, static (of, scope) => [.. of.Links.Select(target => target switch
    {
        LinkTarget.ToPage to => scope.TopicIdOf(to.Page) ?? to.Page,
        LinkTarget.ToAsset to => to.Asset,
        _ => (Identity?)null,
    })], this);

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
        var pages = union.Pages.Select(p => SpecCandidate.Of(
            p.Read.Gathered, new SpecPage(p.Read.Facts, p.Topic, p.Links), shards[p.Id.Shard]));
        return pages.Concat(union.Assets.Select(a => SpecCandidate.Of(a.Gathered, shards[a.Gathered.Id.Shard].Dialect)));
    }

    private static FrozenDictionary<string, DateTimeOffset> RevisionsOf(ImmutableArray<SpecCandidate> candidates) =>
        candidates.Where(c => c.Page is not null).SelectMany(c => c.Gathered.History.Changes)
            .GroupBy(c => c.Revision.ToString(), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Min(c => c.At), StringComparer.Ordinal);
}
