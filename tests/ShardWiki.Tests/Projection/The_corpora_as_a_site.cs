using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// The real wikis of <c>shared/corpora</c>, projected: the laws of this room over thousands of pages.
/// </summary>
public sealed class The_corpora_as_a_site : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Keeps_the_law_of_the_two_guards_and_leads_nowhere_dead()
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        using var space = Gathering.Of(Request(), TestContext.Current.CancellationToken);
        var input = Input(space.Snapshot);
        var map = SiteMap.Of(input);
        Parallel.ForEach(map.Union.Pages, page => The_two_guards.Agree(map, page));

        var files = Project.Of(input).Files.AsParallel()
            .ToDictionary(f => f.Path, SampleSite.BytesOf, StringComparer.Ordinal);
        Assert.Empty(SiteWalk.DeadLinks(files));
        Assert.Equal(files.Count, files.Keys.Select(FileName.Fold).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(JsonSchema.Errors("shardwiki-index", files["index.json"]));
        Assert.All(files.Where(f => f.Key.StartsWith("_/index/", StringComparison.Ordinal)),
            f => Assert.Empty(JsonSchema.Errors("shardwiki-index-part", f.Value)));
        Assert.All(files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)),
            f => Assert.InRange(f.Value.Length, 1, 2_000_000));
    }

    private GatherRequest Request() => new()
    {
        Attachments =
        [
            Attached("ikiwiki-2018", Dialect.Ikiwiki, ""),
            Attached("ikiwiki-2011", Dialect.Ikiwiki, ""),
            Attached("rust-book", Dialect.Gfm, "book"),
        ],
        Pins = [],
        Mode = GatherMode.Build,
        SpaceFolder = _scratch.Root,
        StateFolder = _scratch.Path(".shardwiki"),
        Clock = TimeProvider.System,
    };

    private static Attachment Attached(string name, Dialect dialect, string mount) => new()
    {
        Name = ShardName.Parse(name),
        Adapter = "git",
        Location = Corpora.Path(name),
        Reference = "main",
        Dialect = dialect,
        Mount = PagePath.Of(mount),
    };

    private static ProjectionInput Input(Snapshot snapshot)
    {
        var pages = snapshot.Shards
            .SelectMany(s => s.Pages.Where(p => p.Shape == PageShape.Page).Select(p => (Shard: s, Page: p)))
            .ToFrozenDictionary(p => p.Page.Id);
        ParsedPage Parse(Identity id)
        {
            var (shard, page) = pages[id];
            var bytes = snapshot.Contents.Read(page.Content);
            return PageParse.Of(new PageSource(Place.Of(page), shard.Attachment.Dialect, bytes));
        }

        ReadPage Read(GatheredPage page)
        {
            var parsed = Parse(page.Id);
            return new ReadPage
            {
                Gathered = page,
                Facts = parsed.Facts,
                Shingles = ShingleSet.Of(parsed.Text, 5),
                Shown = page.Content.Content,
            };
        }

        return new ProjectionInput
        {
            Union = Unite.Of(new UnionInput
            {
                Snapshot = snapshot,
                State = CoordinationState.Empty,
                Pages = [.. pages.Values.AsParallel().AsOrdered().Select(p => Read(p.Page))],
                Overlays = [],
                Merge = _ => new MergeAnswer.Unknown(),
                Policy = new UnionPolicy(CanonicalPolicy.ShardOrder, new EquivalenceSettings()),
            }),
            Site = new SiteFacts
            {
                Space = SpaceName.Parse("corpora"),
                Title = "The Corpora",
                BaseUrl = null,
                Generator = "0",
                Links = LinkStyle.Folder,
            },
            Theme = DefaultTheme.Value,
            Merged = _ => null, MergedPair = _ => null,
            Written = id => Encoding.UTF8.GetString(snapshot.Contents.Read(pages[id].Page.Content)),
            Parsed = Parse,
            Words = id => PageWords.Of(Parse(id)),
            Contents = snapshot.Contents,
        };
    }
}
