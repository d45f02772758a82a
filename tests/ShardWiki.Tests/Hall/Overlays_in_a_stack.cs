using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Overlays_in_a_stack : IDisposable
{
    private static readonly string Red = OverlaySpace.Was.Replace("wait", "stop");
    private static readonly string Both = Red.Replace("go", "walk");
    private readonly OverlaySpace space = new();

    public Overlays_in_a_stack()
    {
        space.Draft(space.Ann, Red, "Red");
        space.Draft(space.Bob, Both, "Green");
    }

    public void Dispose() => space.Dispose();

    [Fact]
    public void Lie_in_another_order_where_they_are_put_so()
    {
        Assert.IsType<DecisionsOutcome>(OverlayReorderVerb.Run(space.Ann, [3, 2], CancellationToken.None));

        Assert.Equal("3:clean 2:clean", space.States());
        Assert.Equal(Both, Shown());
    }

    [Fact]
    public void Stay_where_one_was_made_of_the_others_lines()
    {
        space.Draft(space.Bob, Both.Replace("stop", "halt"));

        IsRefused("overlay 4 cannot lie there", OverlayReorderVerb.Run(space.Ann, [4, 2, 3], CancellationToken.None));
        Assert.Equal("2:clean 3:clean 4:clean", space.States());
    }

    [Fact]
    public void Are_all_named() => IsRefused(
        "name every overlay on vendor:lamp.md", OverlayReorderVerb.Run(space.Ann, [3], CancellationToken.None));

    [Fact]
    public void Become_one()
    {
        Assert.IsType<DecisionsOutcome>(OverlaySquashVerb.Run(space.Bob, [2, 3], "", CancellationToken.None));

        Assert.Equal("2:clean", space.States());
        Assert.Equal(Both, Shown());
        var show = Assert.IsType<OverlayShowOutcome>(OverlayShowVerb.Run(space.Request, 2, CancellationToken.None));
        Assert.Equal(("Ann", "Red\n\nGreen", "Bob"), (show.Overlay.Author, show.Overlay.Message, Assert.Single(show.Revisers)));
    }

    [Fact]
    public void Become_one_only_where_they_lie_upon_each_other()
    {
        space.Draft(space.Bob, Both.Replace("six", "seis"));

        IsRefused("they do not lie one upon the other", OverlaySquashVerb.Run(space.Ann, [2, 4], "", CancellationToken.None));
    }

    [Fact]
    public void Are_rebased_together()
    {
        space.Repository.Commit("Move", ("wiki/lamp.md", OverlaySpace.Was.Replace("four", "vier")));
        Assert.Equal("2:rebased 3:rebased", space.States());

        Assert.IsType<DecisionsOutcome>(OverlayRebaseVerb.Run(space.Ann, [], CancellationToken.None));

        Assert.Equal("2:clean 3:clean", space.States());
        Assert.Equal(Both.Replace("four", "vier"), Shown());
    }

    [Fact]
    public void May_be_revised_above_one_that_git_carries_over()
    {
        space.Repository.Commit("Move", ("wiki/lamp.md", OverlaySpace.Was.Replace("four", "vier")));
        var text = System.Text.Encoding.UTF8.GetBytes(Both.Replace("four", "vier").Replace("walk", "run"));
        Assert.IsType<DecisionOutcome>(OverlayReviseVerb.Run(space.Bob, new OverlayRevision(3, text, null), CancellationToken.None));
        Assert.Equal("2:rebased 3:clean", space.States());

        space.Repository.Commit("Move on", ("wiki/lamp.md", OverlaySpace.Was.Replace("six", "sechs")));
        Assert.Equal("2:rebased 3:rebased", space.States());
    }

    [Fact]
    public void Follow_a_rename_and_retire_when_the_shard_takes_them_in()
    {
        space.Repository.Rename("Rename", "wiki/lamp.md", "wiki/light.md");
        Assert.Equal("2:clean 3:clean", space.States());

        space.Repository.Commit("Take one", ("wiki/light.md", Red));
        Assert.Equal("2:upstreamed 3:clean", space.States());
        OverlayWithdrawVerb.Run(space.Ann, new OverlayWithdrawal([], "") { OnlyUpstreamed = true }, CancellationToken.None);
        Assert.Equal("3:clean", space.States());

        space.Repository.Delete("Away", "wiki/light.md");
        Assert.Equal("3:orphaned", space.States());
    }

    private string Shown() => System.Text.Encoding.UTF8.GetString(Assert.IsType<OverlaySourceOutcome>(
        OverlaySourceVerb.OfPage(space.Request, "vendor:lamp.md", CancellationToken.None)).Text.Span);

    private static void IsRefused(string why, VerbOutcome outcome) =>
        Assert.StartsWith(why, Assert.IsType<NotDone>(outcome).Reason);
}
