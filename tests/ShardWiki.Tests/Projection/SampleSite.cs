using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki.Tests;

/// <summary>A small space in memory, from files to a site: parsed, united and projected by the real rooms.</summary>
internal sealed record SampleSite
{
    public ImmutableArray<(Identity Id, byte[] Bytes)> Files { get; init; } = [];

    public ImmutableDictionary<Identity, SampleHistory> Histories { get; init; } = ImmutableDictionary<Identity, SampleHistory>.Empty;

    public ImmutableDictionary<ShardName, Attachment> Shards { get; init; } =
        ImmutableDictionary<ShardName, Attachment>.Empty;

    public CoordinationState State { get; init; } = CoordinationState.Empty;

    public CanonicalPolicy Policy { get; init; } = CanonicalPolicy.ShardOrder;

    public LinkStyle Links { get; init; } = LinkStyle.Folder;

    public Uri? BaseUrl { get; init; }

    /// <summary>The latest changes of every shard.</summary>
    public ImmutableArray<ShardChange> Changes { get; init; } = [];

    public Freshness Freshness { get; init; } = new Freshness.Current();

    /// <summary>A union that was changed after uniting, for what no input gives.</summary>
    public Func<UnionGraph, UnionGraph> Bend { get; init; } = u => u;

    public static SampleSite Empty => new();

    public SampleSite Shard(string name, string dialect, string mount = "") => this with
    {
        Shards = Shards.Add(ShardName.Parse(name), new Attachment
        {
            Name = ShardName.Parse(name),
            Adapter = "folder",
            Location = name,
            Dialect = Dialect.Find(dialect)!,
            Mount = PagePath.Of(mount),
        }),
    };

    /// <summary>The same with the shard's attachment changed.</summary>
    public SampleSite Attached(string shard, Func<Attachment, Attachment> change) => this with
    {
        Shards = Shards.SetItem(ShardName.Parse(shard), change(Shards[ShardName.Parse(shard)])),
    };

    public SampleSite With(string shard, string key, string text) => With(shard, key, Encoding.UTF8.GetBytes(text));

    public SampleSite With(string shard, string key, byte[] bytes)
    {
        var known = Shards.ContainsKey(ShardName.Parse(shard)) ? this : Shard(shard, "gfm");
        return known with { Files = Files.Add((new Identity(ShardName.Parse(shard), key), bytes)) };
    }

    /// <summary>The same with a page that has a history of its own.</summary>
    public SampleSite With(string shard, string key, SampleHistory history)
    {
        var site = With(shard, key, history.Now);
        return site with { Histories = site.Histories.SetItem(new Identity(ShardName.Parse(shard), key), history) };
    }

    public ImmutableHashSet<SitePart> Without { get; init; } = [];

    public ProjectionInput Input()
    {
        var contents = new SampleContents(Files.ToFrozenDictionary(f => f.Id, f => f.Bytes), Histories);
        var snapshot = SnapshotOf(contents);
        var gathered = snapshot.Shards.SelectMany(s => s.Pages).ToFrozenDictionary(p => p.Id);
        var pages = gathered.Values.Where(p => p.Shape == PageShape.Page).OrderBy(p => p.Id)
            .Select(p => Read(p, contents));
        var united = Unite.Of(new UnionInput
        {
            Snapshot = snapshot,
            State = State,
            Pages = [.. pages],
            Overlays = [],
            Merge = _ => new MergeAnswer.Unknown(),
            Policy = new UnionPolicy(Policy, new EquivalenceSettings()),
        });
        return new ProjectionInput
        {
            Union = Bend(united),
            Site = new SiteFacts
            {
                Space = SpaceName.Parse("sample"),
                Title = "The Sample",
                BaseUrl = BaseUrl,
                Generator = "0",
                Links = Links,
                Without = Without,
            },
            Theme = DefaultTheme.Value,
            Merged = _ => null, MergedPair = _ => null,
            Written = id => Encoding.UTF8.GetString(contents.Read(gathered[id].Content)),
            Parsed = id => Parse(gathered[id], contents),
            Words = id => PageWords.Of(Parse(gathered[id], contents)),
            Contents = contents,
        };
    }

    public SitePlan Plan() => Project.Of(Input());

    public FrozenDictionary<string, byte[]> Bytes() => Plan().Files.ToFrozenDictionary(f => f.Path, BytesOf);

    /// <summary>Every file as text.</summary>
    public FrozenDictionary<string, string> Texts() =>
        Bytes().ToFrozenDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value));

    public string Text(string path) => Encoding.UTF8.GetString(BytesOf(Plan().Files.Single(f => f.Path == path)));

    public static byte[] BytesOf(PlannedFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        file.Write(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static ReadPage Read(GatheredPage page, IContents contents, Dialect dialect)
    {
        var parsed = PageParse.Of(new PageSource(Place.Of(page), dialect, contents.Read(page.Content)));
        return new ReadPage
        {
            Gathered = page,
            Facts = parsed.Facts,
            Shingles = ShingleSet.Of(parsed.Text, 5),
            Shown = page.Content.Content,
        };
    }

    private ReadPage Read(GatheredPage page, IContents contents) => Read(page, contents, Shards[page.Id.Shard].Dialect);

    private ParsedPage Parse(GatheredPage page, IContents contents) =>
        PageParse.Of(new PageSource(Place.Of(page), Shards[page.Id.Shard].Dialect, contents.Read(page.Content)));

    private Snapshot SnapshotOf(IContents contents) => new()
    {
        Contents = contents,
        Findings = [],
        Shards =
        [
            .. Files.Select(f => f.Id.Shard).Concat(Shards.Keys.Order()).Distinct().Select(name => new ShardSnapshot
            {
                Attachment = Shards[name],
                Profile = CapabilityProfile.Of(PlainFolder.Declaration).GetProfile(),
                Revision = new Revision($"{name}-revision"),
                Digest = new string('0', 64),
                Observed = null,
                Freshness = Freshness,
                Pages = [.. Files.Where(f => f.Id.Shard == name).Select(Gathered).OrderBy(p => p.Id)],
                RecentChanges = Changes,
            }),
        ],
    };

    private GatheredPage Gathered((Identity Id, byte[] Bytes) file)
    {
        var attachment = Shards[file.Id.Shard];
        var print = Fingerprint.Of(file.Bytes);
        return new GatheredPage
        {
            Id = file.Id,
            Shape = attachment.Dialect.ShapeOf(file.Id.Key),
            Path = attachment.Dialect.PlaceOf(file.Id.Key, attachment.Mount),
            Source = file.Id.Key,
            Content = new ContentHandle(file.Id.Shard, file.Id.Key, print),
            Size = file.Bytes.Length,
            History = Histories.TryGetValue(file.Id, out var history) ? history.History : PathHistory.None with
            {
                Changes =
                [
                    new Change
                    {
                        Revision = new Revision("0123456789abcdef0123456789abcdef01234567"),
                        Author = new Author("Ada <& Co", "ada@example.org"),
                        At = new DateTimeOffset(2011, 9, 14, 8, 30, 0, TimeSpan.Zero),
                        Content = print,
                    },
                ],
            },
        };
    }
}
