using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Overlays_on_one_page
{
    private static readonly Identity Page = Script.Page("notes:a.md");
    private static readonly Identity Other = Script.Page("notes:b.md");

    [Fact]
    public void Lie_in_the_order_of_their_drafting() =>
        Assert.Equal("2 3 4 5", Order(Drafted(Page), Drafted(Page), Drafted(Other), Drafted(Page)));

    [Fact]
    public void Stay_where_they_lie_when_they_are_revised() =>
        Assert.Equal("2 3 4", Order(Drafted(Page), Drafted(Page), Drafted(Page), Revised(2, null)));

    [Theory]
    [InlineData("2>4", "3 4 2 5")]
    [InlineData("5>2", "2 5 3 4")]
    [InlineData("4>0", "4 2 3 5")]
    [InlineData("2>0", "2 3 4 5")]
    [InlineData("5>3 4>3", "2 3 4 5")]
    [InlineData("2>3 3>5", "2 4 5 3")]
    [InlineData("2>3 2>5", "3 4 5 2")]
    [InlineData("3>9", "2 4 5 3")]
    public void Are_put_upon_another_by_a_revision(string moves, string order) => Assert.Equal(
        order,
        Order([Drafted(Page), Drafted(Page), Drafted(Page), Drafted(Page), .. moves.Split(' ').Select(Moved)]));

    [Fact]
    public void Are_put_under_those_on_their_own_page_only() =>
        Assert.Equal("2 5 3 4", Order(Drafted(Other), Drafted(Page), Drafted(Page), Drafted(Page), Revised(5, 0)));

    [Fact]
    public void Keep_their_order_when_one_between_them_is_withdrawn()
    {
        Decision[] stack = [Drafted(Page), Drafted(Page), Drafted(Page), Revised(4, 2), Withdrawn(2)];

        Assert.Equal("4 3", Order(stack));
        Assert.Equal("2 4 3", Order([.. stack, new DecisionRevoked(6, Page.ToString(), "")]));
        Assert.Equal("2 3 4", Order([.. stack[..^1], new DecisionRevoked(5, Page.ToString(), "")]));
    }

    private static string Order(params Decision[] decisions) =>
        string.Join(' ', Script.Folded(decisions).Overlays.Select(overlay => overlay.Seq));

    private static OverlayRevised Moved(string move) =>
        Revised(long.Parse(move.Split('>')[0]), long.Parse(move.Split('>')[1]));

    private static OverlayDrafted Drafted(Identity page) => new(Edit(page));

    private static OverlayRevised Revised(long overlay, long? above) => new(overlay, Edit(Page)) { Above = above };

    private static OverlayWithdrawn Withdrawn(long overlay) =>
        new() { Overlay = overlay, Page = Page, Cause = "author", Message = "" };

    private static OverlayEdit Edit(Identity page) => new()
    {
        Page = page,
        BaseRevision = default,
        BaseContent = Fingerprint.Of("a\n"u8),
        Patch = OverlayPatch.Of("a\n"u8.ToArray(), "b\n"u8.ToArray(), "a.md"),
        Message = "why",
    };
}
