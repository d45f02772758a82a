using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Overlays_that_are_applied
{
    private static readonly string Red = OverlaySpace.Was.Replace("wait", "stop");

    public static TheoryData<string> Kinds => ["bare", "checked-out", "pushed", "folder", "folder-in-git"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_what_the_shard_holds_and_are_not_applied_again(string kind)
    {
        using var space = new WritableSpace(kind);
        space.Draft(Red, "Red means stop");

        Assert.IsType<DecisionOutcome>(space.Apply(2));

        Assert.Equal(Red, space.Held());
        Assert.Equal("overlay 2 is applied already", Assert.IsType<NotDone>(space.Apply(2)).Reason);
        Assert.Equal("drafted apply-intended applied", space.Journal());
    }

    [Fact]
    public void Are_a_commit_of_their_author_that_changes_nothing_else()
    {
        using var space = new WritableSpace("checked-out");
        space.Draft(Red, "Red means stop");
        space.Apply(2);

        Assert.Equal("Ann|ann@example.org|Red means stop\n", space.InShard("log", "-1", "--format=%an|%ae|%s"));
        Assert.Equal("M\twiki/lamp.md\n", space.InShard("diff", "--name-status", "HEAD~1"));
        Assert.Contains("100755", space.InShard("ls-tree", "HEAD", "run.sh"));
        Assert.Equal("", space.InShard("fsck", "--strict"));
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("folder-in-git")]
    public void Are_merged_where_the_base_moved_elsewhere(string kind)
    {
        using var space = new WritableSpace(kind);
        space.Draft(Red);
        space.Change(OverlaySpace.Was.Replace("go", "walk"));

        Assert.IsType<DecisionOutcome>(space.Apply(2));
        Assert.Equal(Red.Replace("go", "walk"), space.Held());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_refused_where_the_base_moved_in_the_same_lines(string kind)
    {
        using var space = new WritableSpace(kind);
        space.Draft(Red);
        var theirs = OverlaySpace.Was.Replace("wait", "pause");
        space.Change(theirs);

        var refused = Assert.IsType<NotDone>(space.Apply(2));
        Assert.Equal((1, "overlay 2 is conflicted: the page has changed at the same place: line 3"), (refused.ExitCode, refused.Reason));
        Assert.Equal((theirs, "drafted"), (space.Held(), space.Journal()));
    }

    [Fact]
    public void Are_not_merged_where_a_shard_merges_nothing()
    {
        using var space = new WritableSpace("folder");
        space.Draft(Red);
        space.Change(OverlaySpace.Was.Replace("go", "walk"));

        Assert.Contains("merge-model = last-writer", Assert.IsType<NotDone>(space.Apply(2)).Reason);
        OverlayRebaseVerb.Run(space.Ann, [2], CancellationToken.None);
        Assert.IsType<DecisionOutcome>(space.Apply(2));
        Assert.Equal(Red.Replace("go", "walk"), space.Held());
    }

    [Fact]
    public void Are_refused_where_the_work_tree_has_changes()
    {
        using var space = new WritableSpace("checked-out");
        space.Draft(Red);
        File.WriteAllText(space.Path("shard/wiki/lamp.md"), "mine\n");

        Assert.Contains("not committed", Assert.IsType<NotDone>(space.Apply(2)).Reason);
        Assert.Equal("mine\n", File.ReadAllText(space.Path("shard/wiki/lamp.md")));
        Assert.Equal("drafted apply-intended refused", space.Journal());
    }

    [Fact]
    public void Do_not_go_through_a_link()
    {
        using var space = new WritableSpace("folder");
        space.Draft(Red);
        File.WriteAllText(space.Path("elsewhere.md"), OverlaySpace.Was);
        File.Delete(space.Path("shard/wiki/lamp.md"));
        File.CreateSymbolicLink(space.Path("shard/wiki/lamp.md"), space.Path("elsewhere.md"));

        Assert.IsType<NotDone>(space.Apply(2));
        Assert.Equal(OverlaySpace.Was, File.ReadAllText(space.Path("elsewhere.md")));
    }

    [Fact]
    public void Are_refused_by_the_position_that_forbids()
    {
        using var space = new OverlaySpace();
        space.Draft(space.Ann, Red);

        var refused = Assert.IsType<NotDone>(
            OverlayApplyVerb.Run(new OverlayApplying(space.Ann, [2]), CancellationToken.None));
        Assert.StartsWith("overlay 2 cannot be applied to vendor: write-granularity = none, history = git-native.", refused.Reason);
    }
}
