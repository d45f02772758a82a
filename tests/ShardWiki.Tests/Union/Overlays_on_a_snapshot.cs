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
    public void Lie_on_the_page_that_they_name() => Sorted(Space.Drafted("a:page.md", Old), "a:page.md: 1", "");

    [Fact]
    public void Are_orphaned_where_the_page_is_gone() => Sorted(Space.Drafted("a:none.md", Now), "", "1");

    [Fact]
    public void Are_orphaned_where_they_edit_an_asset() => Sorted(Space.Drafted("a:pic.png", Now), "", "1");

    [Fact]
    public void Follow_a_renamed_page() => Sorted(
        Space.Drafted("a:page.md", Now).Drafted("a:former.md", Now), "a:page.md: 1 2", "");

    [Fact]
    public void Are_in_the_union_with_their_standing()
    {
        var standing = Assert.Single(Space.Overlaid("a:page.md", "better\n").United().Overlays);

        Assert.True(standing.IsShown);
        Assert.Equal(("a:page.md", "@@ -1 +1 @@\n-old\n+new\n"), (standing.Page.ToString(), standing.Patch));
    }

    private static Fingerprint Of(string text) => Fingerprint.Of(Encoding.UTF8.GetBytes(text));

    private static void Sorted(UnionSpace space, string stacks, string orphaned)
    {
        var overlaid = Overlaying.Of(space.Snapshot, space.State);

        Assert.Equal(stacks, string.Join(' ', overlaid.Stacks.Select(s => $"{s.Key}: {Told(s.Value)}")));
        Assert.Equal(orphaned, Told(overlaid.Orphaned));
    }

    private static string Told(IEnumerable<Overlay> overlays) => string.Join(' ', overlays.Select(o => o.Seq));
}
