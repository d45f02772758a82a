using System.Text;
using System.Text.Json;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>The index of a space of more than a thousand pages: each part is known by what its own entries say.</summary>
public sealed class The_index_in_parts : IDisposable
{
    private static readonly SampleSite Base = Enumerable.Range(0, 1001)
        .Aggregate(SampleSite.Empty.Shard("a", "ikiwiki").Shard("b", "gfm"), (site, i) => site.With("b", $"many/{i}.md", $"# Page {i}\n\nthe words of {i}\n")) with
        {
            Without = [SitePart.Search, SitePart.Pictures, SitePart.Twins],
        };

    private static readonly SampleSite Site = Base
        .With("a", "one.mdwn", "[[two]] [[other|two#there]] [[!tag red]]\n").With("a", "two.mdwn", "# There\n\n# Here\n")
        .With("a", "used.mdwn", "[[!template id=note]]\n").With("a", "templates/note.mdwn", "[[two]]\n")
        .With("b", "one.md", "# One\n\nanother text at the same place\n")
        .With("a", "old.mdwn", SampleHistory.Of(("Ada", "2020-01-01", "One.\n"), ("Ben", "2020-01-02", "Two.\n")));

    private readonly ScratchFolder _scratch = new();

    public static TheoryData<string, string, string> Changes => new()
    {
        { "a", "two.mdwn", "# There\n\n# Here\n\nand more\n" },
        { "a", "one.mdwn", "[[two]] [[other|two#here]] [[!tag red]]\n" },
        { "a", "one.mdwn", "[[Two]] [[other|two#there]] [[!tag red]]\n" },
        { "a", "one.mdwn", "[[two]] [[other|two#there]] [[!tag blue]]\n" },
        { "a", "one.mdwn", "[[!meta title=\"First\"]] [[two]] [[other|two#there]] [[!tag red]]\n" },
        { "a", "templates/note.mdwn", "[[Two]]\n" },
        { "a", "three.mdwn", "[[one]]\n" },
        { "b", "one.md", "# One\n\nyet another text at the same place\n" },
        { "b", "two.md", "# There\n\n# Here\n" },
        { "b", "many/7.md", "# Page 7\n\nthe words of 8\n" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Has_the_parts_that_it_had_where_a_glance_tells_so(string shard, string key, string text)
    {
        var (then, now) = (Parts(Site), Parts(With(shard, key, text)));

        Assert.Equal(then.Keys, now.Keys);
        Assert.All(then, t => Assert.True(t.Value.Glance != now[t.Key].Glance || t.Value.Key == now[t.Key].Key, t.Key));
    }

    [Fact]
    public void Has_other_parts_where_who_wrote_a_page_is_another()
    {
        var (then, now) = (Parts(Site), Parts(
            Site with { Histories = Site.Histories.SetItem(Identity.Parse("a:old.mdwn"), SampleHistory.Of(("Ada", "2020-01-01", "One.\n"), ("Eve", "2020-01-02", "Two.\n"))) }));

        var other = Assert.Single(then, t => t.Value.Key != now[t.Key].Key);
        Assert.NotEqual(other.Value.Glance, now[other.Key].Glance);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("lineage")]
    public void Has_other_parts_where_what_a_template_or_a_fork_gave_is_another(string what)
    {
        var (then, now) = (Parts(Site), Parts(Site with
        {
            Bend = union => union with
            {
                Pages = [.. union.Pages.Select(p => p.Id.Key != "one.mdwn" ? p : what switch
                {
                    "link" => p with { Read = p.Read with { Facts = p.Read.Facts with { Links = [.. p.Read.Facts.Links.Select(l => l with { Target = l.Target.ToUpperInvariant() })] } } },
                    "lineage" => p with { Provenance = p.Provenance with { Lineage = [Identity.Parse("b:elder.md")] } },
                    _ => p,
                })],
            },
        }));

        var other = Assert.Single(then, t => t.Value.Key != now[t.Key].Key);
        Assert.NotEqual(other.Value.Glance, now[other.Key].Glance);
    }

    [Fact]
    public void Has_other_parts_where_only_the_score_of_a_match_is_another()
    {
        var (then, now) = (Parts(Scored(0.5)), Parts(Scored(0.25)));

        var other = Assert.Single(then, t => t.Value.Key != now[t.Key].Key);
        Assert.NotEqual(other.Value.Glance, now[other.Key].Glance);
    }

    private static SampleSite Scored(double score) => Site with
    {
        Bend = union => union with
        {
            Topics = [.. union.Topics.Select(t => t.Reference.Key != "two.mdwn" ? t : t with
            {
                Reasons = [new Reason(t.Reference, Identity.Parse("b:two.md"), Evidence.Title, score)],
            })],
        },
    };

    [Fact]
    public void Is_known_at_a_glance_but_for_the_part_of_what_was_edited()
    {
        var (then, now) = (Parts(Site), Parts(With("b", "many/7.md", "# Page 7\n\nwords that nobody else says\n")));

        Assert.All(then.Values, t => Assert.NotNull(t.Glance));
        var other = Assert.Single(then, t => t.Value.Glance != now[t.Key].Glance);
        Assert.StartsWith("_/index/pages-", other.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_its_parts_by_their_sums_also_where_they_were_not_made_again()
    {
        var first = Published(Site, SiteMemo.Nothing, "one");
        var second = Published(With("b", "many/7.md", "# Page 7\n\nwords that nobody else says\n"), first.Memo, "two");

        Assert.Contains("index.json", second.MadeFiles.Select(f => f.Path));
        Assert.Single(second.MadeFiles, f => f.Path.StartsWith("_/index/", StringComparison.Ordinal));
        using var index = JsonDocument.Parse(File.ReadAllBytes(_scratch.Path("site/index.json")));
        Assert.All(index.RootElement.GetProperty("parts").EnumerateArray(), part => Assert.Equal(
            Sum.Of(File.ReadAllBytes(_scratch.Path($"site/{part.GetProperty("path").GetString()}"))).ToString(), part.GetProperty("sha256").GetString()));
    }

    public void Dispose() => _scratch.Dispose();

    private PublishOutcome.Published Published(SampleSite site, SiteMemo memo, string whole)
    {
        using var plan = Project.Of(site.Input() with { Settings = "settings" });
        return Assert.IsType<PublishOutcome.Published>(Publisher.Publish(
            plan,
            new PublishRequest
            {
                Output = _scratch.Path("site"),
                StateFolder = _scratch.Path(".shardwiki"),
                Degree = 2,
                Space = "sample",
                Version = "0",
                Whole = Sum.Of(Encoding.UTF8.GetBytes(whole)).ToString(),
                Memo = memo,
            },
            TestContext.Current.CancellationToken));
    }

    private static SampleSite With(string shard, string key, string text)
    {
        var id = new Identity(ShardName.Parse(shard), key);
        return (Site with { Files = Site.Files.RemoveAll(f => f.Id == id) }).With(shard, key, text);
    }

    private static SortedDictionary<string, (Sum? Glance, string Key)> Parts(SampleSite site)
    {
        using var plan = Project.Of(site.Input() with { Settings = "settings" });
        return new(
            plan.Soon.Where(f => f.Path.StartsWith("_/index/", StringComparison.Ordinal))
                .ToDictionary(f => f.Path, f => (f.Glance!()?.Sum, f.Known!().Key)), StringComparer.Ordinal);
    }
}
