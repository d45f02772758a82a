using System.Buffers;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>The law of glances: where what is told of a file at a glance is as it was, so is its key.</summary>
public sealed class Pages_at_a_glance
{
    private static readonly SampleSite Base = SampleSite.Empty
        .Shard("a", "ikiwiki").Shard("b", "gfm")
        .With("a", "index.mdwn", "[[one]] [[two]] [[absent]] [[!tag red]]\n")
        .With("a", "one.mdwn", "[[!meta title=\"One\"]] [[deep/three]] [[!img picture.png]] ![](drawing.svg)\n")
        .With("a", "two.mdwn", "[[!trailitems pagenames=\"one deep/three\"]] [[!inline pages=\"deep/*\"]]\n")
        .With("a", "deep/three.mdwn", "[[one#place]] text\n")
        .With("a", "deep/four.mdwn", "More.\n")
        .With("a", "deep/beside.mdwn", "[[!sidebar]] Text beside what every page of ikiwiki may have.\n")
        .With("a", "sidebar.mdwn", "[[one]] beside\n")
        .With("a", "picture.png", "a picture")
        .With("a", "drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>")
        .With("b", "drawn.md", "# Drawn\n\n![a drawing](/drawing.svg) and some words, of which there are enough\n")
        .With("b", "apart.md", "# Apart\n\nwords of its own, of which there are some, and then some more\n")
        .With("b", "far/away.md", "# Away\n\n[apart](../apart.md)\n");

    public static TheoryData<string, string, string> Changes => new()
    {
        { "b", "apart.md", "# Apart\n\nother words of its own, of which there are some, and then some more\n" },
        { "b", "apart.md", "# Else\n\nwords of its own, of which there are some, and then some more\n" },
        { "b", "apart.md", "# Apart\n\n[away](far/away.md) words of its own, of which there are some, and then some more\n" },
        { "a", "deep/four.mdwn", "Quite another.\n" },
        { "a", "deep/four.mdwn", "[[!meta title=\"Four\"]] More.\n" },
        { "a", "deep/four.mdwn", "[[!tag blue]] More.\n" },
        { "a", "deep/four.mdwn", "[[index]] More.\n" },
        { "a", "index.mdwn", "[[deep/four]] [[two]] [[absent]] [[!tag red]]\n" },
        { "a", "deep/five.mdwn", "One more.\n" },
        { "a", "absent.mdwn", "Here it is.\n" },
        { "a", "sidebar.mdwn", "[[one]] to the side\n" },
        { "a", "deep/sidebar.mdwn", "Nearer.\n" },
        { "a", "drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>" },
        { "a", "two.mdwn", "[[!trailitems pagenames=\"deep/three one\"]] [[!inline pages=\"deep/*\"]]\n" },
        { "a", "two.mdwn", "[[!trailitems pagenames=\"one deep/three\"]] [[!inline pages=\"deep/*\" feeds=no]]\n" },
        { "b", "one.md", "# One\n\nthe same place in another shard\n" },
        { "b", "deep/three.md", "[[one#place]] text\n" },
        { "a", "picture.png", "another picture" },
        { "a", "late.png", "a picture more" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Have_the_key_that_they_had_where_a_glance_tells_so(string shard, string key, string text)
    {
        var (then, now) = (Looks(Base), Looks(With(shard, key, text)));

        Assert.All(then.Where(t => now.ContainsKey(t.Key)), t =>
        {
            var (old, next) = (t.Value, now[t.Key]);
            Assert.True(old.Glance is null || old.Glance != next.Glance || old.Key == next.Key, t.Key);
        });
    }

    [Theory]
    [InlineData("author")]
    [InlineData("cut")]
    [InlineData("older")]
    [InlineData("stale")]
    [InlineData("fork")]
    [InlineData("lineage")]
    public void Are_others_where_what_is_known_of_them_is(string what)
    {
        var written = SampleHistory.Of(("Ada", "2020-01-01", "One.\n"), ("Ben", "2020-01-02", "Two.\n"));
        var site = Base.With("a", "written.mdwn", written);
        var (then, now) = (Looks(site), Looks(what switch
        {
            "author" => Base.With("a", "written.mdwn", SampleHistory.Of(("Ada", "2020-01-01", "One.\n"), ("Eve", "2020-01-02", "Two.\n"))),
            "cut" => Base.With("a", "written.mdwn", written with { IsCut = true, Versions = written.Versions[..1] }),
            "older" => Base.With("a", "written.mdwn", written with { Versions = written.Versions[..1] }),
            "stale" => site with { Freshness = new Freshness.Stale(DateTimeOffset.UnixEpoch) },
            "fork" => site with { Bend = u => Bent(u, e => e with { ForkedAs = [Identity.Parse("b:copy.md")] }) },
            _ => site with { Bend = u => Bent(u, e => e with { Lineage = [Identity.Parse("b:elder.md")] }) },
        }));

        string[] others = [.. then.Where(t => t.Value.Key != now[t.Key].Key).Select(t => t.Key)];
        Assert.Contains("written/index.html", others);
        Assert.All(others, o => Assert.True(then[o].Glance is null || then[o].Glance != now[o].Glance, o));
    }

    [Fact]
    public void Are_others_in_the_search_where_only_a_heading_is()
    {
        var (then, now) = (Looks(Apart("Below")), Looks(Apart("Beyond")));

        var other = Assert.Single(then, t => t.Key.StartsWith("_/search/topics-", StringComparison.Ordinal) && t.Value.Key != now[t.Key].Key);
        Assert.NotEqual(other.Value.Glance, now[other.Key].Glance);

        SampleSite Apart(string heading) => With("b", "apart.md", $"# Apart\n\n## {heading}\n\nwords of its own, of which there are some\n");
    }

    private static readonly SampleSite Asking = Base
        .With("a", "lists/facts.mdwn", "[[!inline pages=\"tagged(red) or link(absent)\" sort=title feeds=no]] [[!pagecount pages=\"created_after(written)\"]]\n")
        .With("a", "lists/entries.mdwn", "[[!inline pages=\"deep/late\" quick=yes]]\n")
        .With("a", "lists/dates.mdwn", "[[!inline pages=\"written or deep/*\" sort=mtime show=1]] [[!inline pages=\"minsize(20)\" archive=yes]]\n")
        .With("a", "lists/names.mdwn", "[[!map pages=\"deep/*\" show=title]] \n")
        .With("a", "lists/parts.mdwn", "[[!template id=place at=part]]\n")
        .With("a", "lists/raw.mdwn", "[[!template id=raw at=part]]\n")
        .With("a", "lists/texts.mdwn", "[[!template id=note]] [[!said Ada]] [[!inline pages=\"deep/four\" template=inlinepage]]\n")
        .With("a", "lists/html.mdwn", "<a href=\"/deep/four\">four</a> [[!img picture.png]]\n")
        .With("a", "lists/changes.mdwn", "[[!inline pages=\"internal(recentchanges/change_*)\" template=recentchanges show=3]]\n")
        .With("a", "templates/note.mdwn", "A note to [[one]].\n")
        .With("a", "templates/place.mdwn", "[[/deep/four#<TMPL_VAR at>]]\n")
        .With("a", "templates/raw.mdwn", "<a href=\"/deep/four#<TMPL_VAR at>\">a part</a>\n")
        .With("a", "shortcuts.mdwn", "[[!shortcut name=said url=\"https://example.org/%s\"]]\n")
        .With("a", "written.mdwn", SampleHistory.Of(("Ada", "2020-01-01", "One.\n"), ("Ben", "2020-01-02", "Two.\n")))
        .With("a", "deep/late.mdwn", SampleHistory.Of(("Ada", "2019-12-01", "Late.\n")));

    public static TheoryData<string, string, string> Edits => new()
    {
        { "a", "deep/four.mdwn", "Quite another, and longer than it was before, by some words.\n" },
        { "a", "deep/four.mdwn", "# Part\n\nMore.\n" },
        { "a", "deep/four.mdwn", "[[!meta title=\"Four\"]] More.\n" },
        { "a", "deep/four.mdwn", "[[!tag red]] More.\n" },
        { "a", "deep/four.mdwn", "[[absent]] More.\n" },
        { "a", "index.mdwn", "[[one]] [[two]] [[missing]] [[!tag red]]\n" },
        { "a", "lists/names.mdwn", "[[!map pages=\"deep/*\" show=title]] [[!if test=\"link(deep/three)\" then=\"[[one]]\" else=\"[[two]]\"]] [[deep/three]]\n" },
        { "a", "deep/four.mdwn", "More. <span id=\"part\">A part.</span>\n" },
        { "a", "one.mdwn", "[[!meta title=\"One\"]] [[deep/three]]\n\n# Place\n" },
        { "a", "templates/note.mdwn", "A note to [[two]].\n" },
        { "a", "templates/note.mdwn", "A longer note to [[one]].\n" },
        { "a", "shortcuts.mdwn", "[[!shortcut name=said url=\"https://example.com/%s\"]]\n" },
        { "a", "written.mdwn", "One.\n" },
        { "a", "picture.png", "another picture" },
        { "a", "deep/five.mdwn", "One more.\n" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Have_the_bytes_that_they_had_where_a_glance_and_what_it_asks_again_tell_so(string shard, string key, string text) =>
        SeenHaveTheSameBytes(With(Asking, shard, key, text));

    [Fact]
    public void Have_the_bytes_that_they_had_where_a_page_was_written_again_and_a_glance_tells_so() =>
        SeenHaveTheSameBytes(Asking with
        {
            Histories = Asking.Histories.SetItem(
                Identity.Parse("a:deep/late.mdwn"), SampleHistory.Of(("Ada", "2019-12-01", "Earlier.\n"), ("Eve", "2021-01-01", "Late.\n"))),
        });

    private static void SeenHaveTheSameBytes(SampleSite site)
    {
        using var then = Project.Of(Asking.Input() with { Settings = "settings" });
        using var now = Project.Of(site.Input() with { Settings = "settings" });
        var later = now.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);

        string[] seen = [.. then.Files.Where(f => later.ContainsKey(f.Path) && IsSeen(f, later[f.Path])).Select(f => f.Path)];

        Assert.All(seen, path => Assert.Equal(SampleSite.BytesOf(then.Files.First(f => f.Path == path)), SampleSite.BytesOf(later[path])));
    }

    [Fact]
    public void Are_seen_to_be_the_same_but_for_those_that_show_a_text_that_is_another()
    {
        using var then = Project.Of(Asking.Input() with { Settings = "settings" });
        using var now = Project.Of(With(Asking, "a", "deep/four.mdwn", "Late, and longer than it was.\n").Input() with { Settings = "settings" });
        var later = now.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);

        var lists = then.Files.Where(f => f.Path.StartsWith("lists/", StringComparison.Ordinal) && f.Path.EndsWith("/index.html", StringComparison.Ordinal));

        Assert.Equal(
            ["lists/changes/index.html", "lists/entries/index.html", "lists/facts/index.html", "lists/html/index.html", "lists/names/index.html", "lists/parts/index.html", "lists/raw/index.html"],
            lists.Where(f => IsSeen(f, later[f.Path])).Select(f => f.Path));
    }

    // What the build after does, which remembers the sum, the questions and their answers.
    private static bool IsSeen(PlannedFile then, PlannedFile now)
    {
        if (then.Glance?.Invoke() is not { } glance || now.Glance?.Invoke() is not { } later || glance.Sum != later.Sum)
        {
            return false;
        }

        var known = then.Known!();
        known.Write(new ArrayBufferWriter<byte>());
        return !known.Asked.IsEverything && known.Answers(known.Asked.Questions).Loose == later.Loose(known.Asked.Questions);
    }

    private static UnionGraph Bent(UnionGraph union, Func<ProvenanceEnvelope, ProvenanceEnvelope> bend) => union with
    {
        Pages = [.. union.Pages.Select(p => p.Id.Key == "written.mdwn" ? p with { Provenance = bend(p.Provenance) } : p)],
    };

    [Fact]
    public void Are_as_they_were_where_only_the_text_of_another_is_not()
    {
        var (then, now) = (Looks(Base), Looks(With("a", "deep/four.mdwn", "Quite another.\n")));

        string[] others = [.. then.Keys.Where(p => then[p].Glance != now[p].Glance).Order(StringComparer.Ordinal)];
        Assert.Equal(["deep/four/index.html", "deep/four/index.md"], others.Where(o => !o.StartsWith("_/", StringComparison.Ordinal)));
        Assert.All(others.Where(o => o.StartsWith("_/", StringComparison.Ordinal)), o => Assert.Matches("^_/(pictures/near/deep/four/|search/(topics|words)-)", o));
        Assert.Contains(others, o => o.StartsWith("_/search/topics-", StringComparison.Ordinal));
    }

    [Fact]
    public void Are_others_where_a_title_is()
    {
        var (then, now) = (Looks(Base), Looks(With("a", "deep/four.mdwn", "[[!meta title=\"Four\"]] More.\n")));

        Assert.Contains("_/pictures/near/one/index.html", then.Keys);
        Assert.All(then.Where(t => !IsOfTerms(t.Key)), t => Assert.True(t.Value.Glance is null || t.Value.Glance != now[t.Key].Glance, t.Key));
    }

    // Files of terms show what pages say, and nothing of what is around them.
    private static bool IsOfTerms(string file) => file.StartsWith("_/search/words-", StringComparison.Ordinal);

    [Fact]
    public void Are_others_where_the_settings_are() => Assert.All(
        Looks(Base).Where(l => !IsOfTerms(l.Key)).Zip(Looks(Base, "other settings").Where(l => !IsOfTerms(l.Key))), p => Assert.True(p.First.Value.Glance is null || p.First.Value.Glance != p.Second.Value.Glance));

    [Fact]
    public void Are_not_told_of_what_shows_more_than_a_page()
    {
        var glances = Looks(With("b", "one.md", "# One\n\nthe same place in another shard\n").Attached("b", a => a));

        Assert.NotNull(glances["deep/four/index.html"].Glance);
        Assert.Null(glances["one/index.html"].Glance);
        Assert.All(Looks(Base, ""), l => Assert.Null(l.Value.Glance));
    }

    private static SampleSite With(string shard, string key, string text) => With(Base, shard, key, text);

    private static SampleSite With(SampleSite site, string shard, string key, string text)
    {
        var id = new Identity(ShardName.Parse(shard), key);
        return (site with { Files = site.Files.RemoveAll(f => f.Id == id), Histories = site.Histories.Remove(id) }).With(shard, key, text);
    }

    private static SortedDictionary<string, (Sum? Glance, string Key)> Looks(SampleSite site, string settings = "settings")
    {
        using var plan = Project.Of(site.Input() with { Settings = settings });
        return new(
            plan.Files.Where(f => f.Glance is not null).ToDictionary(f => f.Path, f => (f.Glance!()?.Sum, f.Known!().Key)), StringComparer.Ordinal);
    }
}
