using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Overlays_on_a_snapshot
{
    private static readonly Fingerprint Old = Of("old\n");
    private static readonly Fingerprint Now = Of("now\n");

    private static readonly UnionSpace Space = UnionSpace.Of("""
        -- a:page.md --
        old
        -- a:page.md was former.md --
        now
        -- a:pic.png --
        now
        """);

    [Fact]
    public void Can_be_shown_where_they_were_made_against_what_stands_there() => Sorted(
        Space.Drafted("a:page.md", Now), "a:page.md: 1", "");

    [Fact]
    public void Are_stranded_where_the_page_moved_on() => Sorted(Space.Drafted("a:page.md", Old), "", "1");

    [Fact]
    public void Are_stranded_where_the_page_is_gone() => Sorted(Space.Drafted("a:none.md", Now), "", "1");

    [Fact]
    public void Are_stranded_where_they_edit_an_asset() => Sorted(Space.Drafted("a:pic.png", Now), "", "1");

    [Fact]
    public void Follow_a_renamed_page() => Sorted(Space.Drafted("a:former.md", Now), "a:page.md: 1", "");

    [Fact]
    public void May_stand_on_each_other() => Sorted(
        Space.Drafted("a:page.md", Now).Drafted("a:page.md", Of("edited once\n")), "a:page.md: 1 2", "");

    [Fact]
    public void Do_not_stand_on_a_version_that_is_gone() => Sorted(
        Space.Drafted("a:page.md", Now).Drafted("a:page.md", Old), "a:page.md: 1", "2");

    [Fact]
    public void Do_not_stand_on_nothing() => Sorted(Space.Drafted("a:page.md", Of("edited once\n")), "", "1");

    [Fact]
    public void Are_in_the_union_with_their_standing()
    {
        var standing = Assert.Single(Space.Overlaid("a:page.md", "better\n").United().Overlays);

        Assert.True(standing.IsShown);
        Assert.Equal(("a:page.md", "@@ -1 +1 @@\n-old\n+new\n"), (standing.Page.ToString(), standing.Patch));
    }

    private static Fingerprint Of(string text) => Fingerprint.Of(Encoding.UTF8.GetBytes(text));

    private static void Sorted(UnionSpace space, string shown, string stranded)
    {
        var overlaid = Overlaying.Of(space.Snapshot, space.State);

        Assert.Equal(shown, string.Join(' ', overlaid.Shown.Select(s => $"{s.Key}: {Told(s.Value)}")));
        Assert.Equal(stranded, Told(overlaid.Stranded));
    }

    private static string Told(IEnumerable<Overlay> overlays) => string.Join(' ', overlays.Select(o => o.Seq));
}
