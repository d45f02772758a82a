using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_transclusion
{
    private const string Guide = """
        -- shard a obsidian --
        -- a:guide.md --
        # Guide

        ## Install

        Unpack it. ^unpack

        ## Use

        Start it.

        """;

    [Theory]
    [InlineData("![[guide]]", "Whole { }")]
    [InlineData("![[guide#Install]]", "Heading { Anchor = install }")]
    [InlineData("![[guide#^unpack]]", "Block { Name = ^unpack }")]
    [InlineData("![[guide#L3-L5]]", "Lines { First = 3, Last = 5 }")]
    [InlineData("![[guide#L3]]", "Lines { First = 3, Last = 3 }")]
    public void Shows_the_span_that_it_names(string written, string span) => Assert.Equal(
        span, Shown($"{Guide}-- a:x.md --\n{written}\n", "a:x.md")!.ToString());

    [Theory]
    [InlineData("![[guide#Remove]]")]
    [InlineData("![[guide#^gone]]")]
    [InlineData("![[guide#L3-L99]]")]
    [InlineData("![[guide#L5-L3]]")]
    public void Is_a_link_and_a_finding_where_the_span_is_missing(string written)
    {
        var union = UnionSpace.Of($"{Guide}-- a:x.md --\n{written}\n").United();

        Assert.Null(Shown(union, "a:x.md"));
        Assert.Contains("of 'guide'", UnionReading.Findings(union, FindingCode.SpanMissing));
    }

    [Theory]
    [InlineData("[[!inline pages=\"guide\" raw=yes]]")]
    [InlineData("[[!inline pages=\"guide or other\"]]")]
    [InlineData("[[!inline pages=\"*\"]]")]
    [InlineData("[[!inline pages=\"guide\" archive=yes]]")]
    public void Is_not_made_where_ikiwiki_selects_pages(string written)
    {
        var union = UnionSpace.Of($"-- shard a ikiwiki --\n-- a:guide.mdwn --\nUnpack it.\n-- a:x.mdwn --\n{written}\n").United();

        Assert.Empty(UnionReading.Page(union, "a:x.mdwn").Links);
    }

    [Fact]
    public void Is_a_link_in_every_page_of_a_circle_and_shown_by_whoever_leads_into_it()
    {
        var union = UnionSpace.Of("""
            -- shard a obsidian --
            -- a:in.md --
            ![[one]]
            -- a:one.md --
            ![[two]]
            -- a:two.md --
            ![[one]]
            """).United();

        Assert.NotNull(Shown(union, "a:in.md"));
        Assert.Null(Shown(union, "a:one.md"));
        Assert.Null(Shown(union, "a:two.md"));
        Assert.Equal(2, union.Findings.Count(f => f.Code == FindingCode.TransclusionCycle));
    }

    [Fact]
    public void May_show_another_part_of_its_own_page()
    {
        var union = UnionSpace.Of($"{Guide}## Again\n\n![[guide#Install]]\n").United();

        Assert.Equal(new Span.Heading("install"), Shown(union, "a:guide.md"));
    }

    [Fact]
    public void Is_a_circle_where_a_part_shows_itself() => Assert.Null(
        Shown(UnionSpace.Of($"{Guide}## Again\n\n![[guide#Again]]\n").United(), "a:guide.md"));

    [Fact]
    public void Is_a_link_where_the_page_would_show_too_much()
    {
        // Each page shows the next one twice: twenty pages would unfold to a million.
        var pages = Enumerable.Range(0, 20).Select(n => $"-- a:p{n}.md --\n![[p{n + 1}]]\n\n![[p{n + 1}]]\n");
        var union = UnionSpace.Of($"-- shard a obsidian --\n{string.Concat(pages)}-- a:p20.md --\nThe end.\n").United();

        Assert.NotEmpty(UnionReading.Findings(union, FindingCode.TransclusionTooMuch));
        Assert.Null(Shown(union, "a:p0.md"));
        Assert.NotNull(Shown(union, "a:p19.md"));
    }

    [Theory]
    [InlineData("page", "![[guide]]", true)]
    [InlineData("page", "![[guide#Install]]", false)]
    [InlineData("shard", "![[guide]]", false)]
    [InlineData("section", "![[guide#Install]]", true)]
    public void Shows_no_more_than_the_shard_can_address(string addressing, string written, bool isShown)
    {
        var space = UnionSpace.Of($"{Guide}-- shard b obsidian --\n-- b:x.md --\n{written}\n");
        var declaration = PlainFolder.Declaration with
        {
            Overrides = [Spectrum.Find("addressing-granularity")![addressing]],
        };
        var profile = CapabilityProfile.Of(declaration).GetProfile();
        var union = (space with { Shards = [.. space.Shards.Select(s => s with { Profile = profile })] }).United();

        Assert.Equal(isShown, Shown(union, "b:x.md") is not null);
        Assert.Equal(!isShown, union.Findings.Any(f => f.Code == FindingCode.SpanRefused));
    }

    private static Span? Shown(string space, string page) => Shown(UnionSpace.Of(space).United(), page);

    private static Span? Shown(UnionGraph union, string page) =>
        UnionReading.Page(union, page).Links.OfType<LinkTarget.ToPage>().First().Shown;
}
