using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The union as the site shows it: everything by its name, and where it stands. It is built once and read from many
/// threads; texts are asked for page by page.
/// </summary>
internal sealed class SiteMap
{
    private readonly Dictionary<Identity, UnitedAsset> _assets;
    private readonly VoiceTable _voices;
    private readonly FrozenDictionary<Identity, ImmutableArray<OverlayStanding>> _overlays;
    private readonly FrozenDictionary<PagePath, ImmutableArray<UnionConflict>> _conflicts;

    private readonly FrozenDictionary<ShardName, HtmlPolicy> _policies;
    private readonly FrozenDictionary<ShardName, FrozenDictionary<string, Shortcut>> _shortcuts;

    private readonly ConcurrentDictionary<Identity, string> _templates = [];
    private readonly ConcurrentDictionary<(string Tex, bool IsDisplay), string?> _formulas = [];
    private readonly FrozenDictionary<Identity, int> _changes;
    private readonly Lazy<Addresses> _addresses;
    private readonly Lazy<InlineFeeds> _feeds;
    private readonly Lazy<TrailTable> _trails;
    private readonly Lazy<LinkMapFiles> _linkMaps;
    private readonly Lazy<NavigationTree> _navigation;
    private readonly Lazy<VersionTable> _versions;
    private readonly Lazy<Glances> _glances;

    private readonly Lazy<FrozenDictionary<Identity, string>> _pictured;

    private SiteMap(ProjectionInput input)
    {
        _pictured = new Lazy<FrozenDictionary<Identity, string>>(() => !Has(SitePart.Pictures)
            ? FrozenDictionary<Identity, string>.Empty
            : NearPictures.Shown(this).ToFrozenDictionary(t => t.Id, t => NearPictures.NameOf(this, t)));
        _feeds = new Lazy<InlineFeeds>(() => InlineFeeds.Of(this));
        _trails = new Lazy<TrailTable>(() => TrailTable.Of(this));
        _linkMaps = new Lazy<LinkMapFiles>(() => new LinkMapFiles(this));
        _navigation = new Lazy<NavigationTree>(() => NavigationTree.Of(this));
        _versions = new Lazy<VersionTable>(() => new VersionTable(this));
        _glances = new Lazy<Glances>(() => new Glances(this));
        _changes = input.Union.Changes.Select((c, i) => (c.Id, i)).ToFrozenDictionary(c => c.Id, c => c.i);
        Input = input;
        Specs = new PageSpecs(input.Union, tellsReads: false);
        _shortcuts = Shortcuts.Of(input.Union);
        _addresses = new Lazy<Addresses>(() => Addresses.Of(input.Union, input.Contents));
        _assets = input.Union.Assets.ToDictionary(a => a.Gathered.Id);
        _voices = new VoiceTable(input.Union);
        _overlays = input.Union.Overlays.GroupBy(o => o.Page).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _conflicts = input.Union.Conflicts.GroupBy(c => c.Address)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        Shards = input.Union.Shards.ToFrozenDictionary(s => s.Attachment.Name);
        _policies = Shards.ToFrozenDictionary(s => s.Key, s => HtmlPolicy.With(s.Value.Attachment.Html));
    }

    /// <summary>Answers page specifications over the union.</summary>
    public PageSpecs Specs { get; }

    /// <summary>What was handed in.</summary>
    public ProjectionInput Input { get; }

    /// <summary>The union.</summary>
    public UnionGraph Union => Input.Union;

    /// <summary>The pictures of all diagrams that were drawn, each once.</summary>
    public IEnumerable<DiagramPicture> Diagrams => Union.Pages.SelectMany(p => p.Read.Facts.Diagrams)
        .Select(d => Input.Diagram(d.Text)).OfType<DiagramPicture>().DistinctBy(d => d.File);

    /// <summary>The formula as <paramref name="guard"/> lets it stand, made once: pages repeat the same ones.</summary>
    public string? Formula(string tex, bool isDisplay, Func<string, string?> guard) => _formulas.GetOrAdd(
        (tex, isDisplay), f => Input.Formula(f.Tex, f.IsDisplay) is { } made ? guard(made) : null);

    /// <summary>Where things stand; that is found out when it is asked for first, which searching does late.</summary>
    public Addresses Addresses => _addresses.Value;

    /// <summary>The shards by name.</summary>
    public FrozenDictionary<ShardName, ShardSnapshot> Shards { get; }

    /// <summary>The map of <paramref name="input"/>.</summary>
    public static SiteMap Of(ProjectionInput input) => new(input);

    /// <summary>The page called <paramref name="id"/>; null where there is none.</summary>
    public UnitedPage? FindPage(Identity id) => Union.Names.NumberOf(id) is { } number ? Union.Pages[number] : null;

    /// <summary>Whether there is a page, a change or a file called <paramref name="id"/>.</summary>
    public bool Holds(Identity id) => Union.Names.NumberOf(id) is not null || _assets.ContainsKey(id) || _changes.ContainsKey(id);

    /// <summary>The page called <paramref name="id"/>, which is in the union.</summary>
    public UnitedPage Page(Identity id) => Union.Pages[NumberOf(id)];

    /// <summary>The page that is a voice of a topic.</summary>
    public UnitedPage Page(Voice voice) => Union.Pages[voice.Number];

    /// <summary>The page that the other voices of the topic are measured against; the one that is shown where one was picked.</summary>
    public UnitedPage ReferenceOf(Topic topic) => Page(topic.Voices[0]);

    /// <summary>Which HTML may stand on <paramref name="page"/>.</summary>
    public HtmlPolicy PolicyOf(UnitedPage page) => _policies[page.Id.Shard];

    /// <summary>The short names that a shard has for addresses elsewhere.</summary>
    public FrozenDictionary<string, Shortcut> ShortcutsOf(ShardName shard) =>
        _shortcuts.GetValueOrDefault(shard, FrozenDictionary<string, Shortcut>.Empty);

    /// <summary>The feeds that directives make.</summary>
    public InlineFeeds Feeds => _feeds.Value;

    /// <summary>The trails that pages lead along.</summary>
    public TrailTable Trails => _trails.Value;

    /// <summary>The pages as a tree of their paths.</summary>
    public NavigationTree Navigation => _navigation.Value;

    /// <summary>The names of the pictures of what is around topics, of those that have one.</summary>
    public FrozenDictionary<Identity, string> Pictured => _pictured.Value;

    /// <summary>The versions that pages belong to.</summary>
    public VersionTable Versions => _versions.Value;

    /// <summary>What tells at a glance that a file shows what it did; it begins to look when it is asked for first.</summary>
    public Glances Glances => _glances.Value;

    /// <summary>The pictures of maps of links.</summary>
    public LinkMapFiles LinkMaps => _linkMaps.Value;

    /// <summary>
    /// What <paramref name="read"/> says of the template called <paramref name="id"/>, asked once: hundreds of pages may use it.
    /// </summary>
    public string Template(Identity id, Func<string> read) => _templates.GetOrAdd(id, _ => read());

    /// <summary>The change called <paramref name="id"/>; null where there is none.</summary>
    public SpaceChange? FindChange(Identity id) => _changes.TryGetValue(id, out var number) ? Union.Changes[number] : null;

    /// <summary>The part of the list of changes where a change stands.</summary>
    public string ChangeFile(SpaceChange change) =>
        SiteFiles.Part(SiteFiles.Changes, (_changes[change.Id] / Paging.MostRows) + 1);

    /// <summary>The asset called <paramref name="id"/>; null where there is none.</summary>
    public UnitedAsset? FindAsset(Identity id) => _assets.GetValueOrDefault(id);

    /// <summary>Whether the site has that part.</summary>
    public bool Has(SitePart part) => !Input.Site.Without.Contains(part);

    /// <summary>The topic that <paramref name="page"/> belongs to.</summary>
    public Topic TopicOf(UnitedPage page) => _voices.TopicOf(page.Number);

    /// <summary>The topic called <paramref name="id"/>; null where there is none.</summary>
    public Topic? FindTopic(Identity id) => Union.Names.NumberOf(id) is { } number && _voices.TopicOf(number) is var topic && topic.Id == id ? topic : null;

    /// <summary>The page as a voice of its topic.</summary>
    public Voice Voice(Identity id) => _voices.VoiceOf(NumberOf(id));

    /// <summary>Open overlays on the page.</summary>
    public ImmutableArray<OverlayStanding> OverlaysOn(Identity page) => _overlays.GetValueOrDefault(page, []);

    /// <summary>Conflicts that a reader meets at <paramref name="address"/>.</summary>
    public ImmutableArray<UnionConflict> ConflictsAt(PagePath address) => _conflicts.GetValueOrDefault(address, []);

    /// <summary>The file where a reader meets the topic of <paramref name="page"/>.</summary>
    public string TopicFile(UnitedPage page) => Addresses.Topic(TopicOf(page));

    /// <summary>The file where the page's own text stands.</summary>
    public string TextFile(UnitedPage page) => Addresses.Voice(page.Id) ?? TopicFile(page);

    /// <summary>
    /// The file that a link to the page leads to: its topic, unless a place is meant that only this voice has.
    /// </summary>
    public string LinkFile(UnitedPage page, string fragment) =>
        fragment.Length > 0 && TopicOf(page).Canonical != page.Id ? TextFile(page) : TopicFile(page);

    /// <summary>
    /// The file of the journal's view where a decision stands; null where it is not in the journal that was read.
    /// </summary>
    public string? DecisionFile(long seq)
    {
        var lines = Union.Journal.Lines;
        var newer = lines.Count(l => l.Seq > seq);
        return lines.Any(l => l.Seq == seq) ? SiteFiles.Part(SiteFiles.Journal, (newer / Paging.MostRows) + 1) : null;
    }

    /// <summary>
    /// What git makes of the topic's voices, where a reader is to meet that and all of them go together; else null.
    /// </summary>
    public ParsedPage? FindMerged(Topic topic) => topic.Merges.IsEmpty ? null : Input.Merged(topic);

    /// <summary>The parsed text of the page.</summary>
    public ParsedPage Parsed(Identity page) => Input.Parsed(page);

    private int NumberOf(Identity page) =>
        Union.Names.NumberOf(page) ?? throw new ArgumentException($"no page {page}", nameof(page));
}
