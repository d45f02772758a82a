using ShardWiki.Coordination;
using Xunit;
using static ShardWiki.Tests.Coordination.OverlaidDouble;

namespace ShardWiki.Tests.Coordination;

public sealed class An_overlay_that_is_laid
{
    private const string Was = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    private static readonly string First = Was.Replace('1', 'a');
    private static readonly string Last = Was.Replace('9', 'z');
    private static readonly string Both = First.Replace('9', 'z');

    [Fact]
    public void Is_clean_where_its_base_stands_there() => Is("clean a/2/3/4/5/6/7/8/9/", On(Was).Drafted(Edit(Was, First, 1)));

    [Fact]
    public void Is_rebased_where_the_page_changed_elsewhere()
    {
        var laid = Assert.Single(On(Was, Last).Drafted(Edit(Was, First, 1)).Laid());

        Assert.Equal(("rebased", Both), (laid.Drift.Word, Text(laid.Above)));
        Assert.Contains("-1\n+a\n 2\n 3\n 4\n", Text(laid.Patch));
        Assert.Equal(Both, Text(((PatchOutcome.Applied)OverlayPatch.Apply(Bytes(Last), laid.Patch)).Content));
    }

    [Fact]
    public void Is_conflicted_where_the_same_line_changed_and_leaves_what_stands_there()
    {
        var there = Was.Replace('1', 'x');
        var laid = Assert.Single(On(Was, there).Drafted(Edit(Was, First, 1)).Laid());

        Assert.Equal("the page has changed at the same place: line 1", laid.Drift.Clause);
        Assert.Equal((Was, there, First, there), (Text(laid.Base), Text(laid.Below), Text(laid.Wanted), Text(laid.Above)));
    }

    [Fact]
    public void Is_conflicted_where_nobody_holds_its_base()
    {
        var laid = Assert.Single(new OverlaidDouble(Was, Last) { Lost = [Was] }.Drafted(Edit(Was, First, 1)).Laid());

        Assert.Equal("the text that it was made against is not held any more", laid.Drift.Clause);
        Assert.Equal(Last, Text(laid.Above));
    }

    [Fact]
    public void Is_conflicted_where_its_patch_does_not_fit_its_own_base()
    {
        var odd = Edit(Was, First, 1) with { Patch = Edit("other\n", "more\n", 1).Patch };

        Is("conflicted 1/2/3/4/5/6/7/8/9/", On(Was).Drafted(odd));
    }

    [Fact]
    public void Brings_its_base_along_in_a_whole_patch() => Is(
        "rebased a/2/3/4/5/6/7/8/z/",
        new OverlaidDouble(Was) { Uncommitted = Last, Lost = [Was] }.Drafted(Edit(Was, First, 1, isWhole: true)));

    [Fact]
    public void Is_upstreamed_where_the_shard_holds_just_this() => By("content", On(Was, First));

    [Fact]
    public void Is_upstreamed_where_the_shard_once_held_just_this() => By("content", On(Was, First, First.Replace('a', 'b')));

    [Fact]
    public void Is_upstreamed_where_the_shard_holds_this_and_more_of_one_change() => By("content", On(Was, Both));

    [Fact]
    public void Is_upstreamed_where_a_change_has_its_patch_id() => By("patch", On(Was, Last, Both, Both.Replace('a', 'b')));

    [Fact]
    public void Is_upstreamed_where_the_version_that_was_submitted_stands_in_the_history()
    {
        var other = Was.Replace('1', 'o');
        var laid = On(Was, other).Drafted(Edit(Was, First, 1), submitted: "r2").Laid();

        Assert.Equal("the shard holds the change since r2, found by its branch", Assert.Single(laid).Drift.Clause);
    }

    [Fact]
    public void Is_not_upstreamed_by_a_version_before_its_base() => Is(
        "clean a/2/3/4/5/6/7/8/9/", On(First, Was).Drafted(Edit(Was, First, 2)));

    [Fact]
    public void Is_not_upstreamed_where_it_takes_back_one_below_it() => Is(
        "clean a/2/3/4/5/6/7/8/9/ | clean 1/2/3/4/5/6/7/8/9/",
        On(Was).Drafted(Edit(Was, First, 1)).Drafted(Edit(First, Was, 1)));

    [Fact]
    public void Lies_on_one_that_was_rebased() => Is(
        "rebased a/2/3/4/X/6/7/8/9/ | rebased a/2/3/4/X/6/7/8/z/",
        On(Was, Was.Replace('5', 'X')).Drafted(Edit(Was, First, 1)).Drafted(Edit(First, Both, 1)));

    [Fact]
    public void Finds_its_base_through_an_edit_that_was_revised_since() => Is(
        "rebased 1/2/3/4/5/6/7/8/z/",
        On(Was).Once(Edit(Was, First, 1)).Drafted(Edit(First, Both, 1)));

    [Fact]
    public void Goes_on_where_one_below_it_conflicts() => Is(
        "conflicted x/2/3/4/5/6/7/8/9/ | rebased x/2/3/4/5/6/7/8/z/",
        On(Was, Was.Replace('1', 'x')).Drafted(Edit(Was, First, 1)).Drafted(Edit(First, Both, 1)));

    private static OverlaidDouble On(params string[] texts) => new(texts);

    private static void Is(string told, OverlaidDouble page) => Assert.Equal(told, page.Told());

    private static void By(string what, OverlaidDouble page)
    {
        var laid = Assert.Single(page.Drafted(Edit(Was, First, 1)).Laid());

        Assert.Equal(what, Assert.IsType<OverlayDrift.Upstreamed>(laid.Drift).By);
        Assert.Equal(Text(laid.Below), Text(laid.Above));
    }
}
