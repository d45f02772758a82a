using System.Text;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Overlays_that_leave_as_patches : IDisposable
{
    private static readonly string Red = OverlaySpace.Was.Replace("wait", "stop");
    private static readonly string Both = Red.Replace("go", "walk");
    private readonly OverlaySpace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Are_taken_by_git_am_at_their_base_in_order_by_their_authors()
    {
        space.Draft(space.Ann, Red, "Red means stop");
        space.Draft(space.Bob, Both, "Green means walk");

        Am(space.Exported().Patches.Where(p => p.Overlay > 0).SelectMany(p => p.Mail).ToArray());

        Assert.Equal(Both, space.Repository.Git("show", "HEAD:wiki/lamp.md"));
        Assert.Equal("Bob: Green means walk\nAnn: Red means stop\n", space.Repository.Git("log", "-2", "--format=%an: %s"));
    }

    [Fact]
    public void Are_a_numbered_series_with_a_letter_and_their_base()
    {
        space.Draft(space.Ann, Red, "Red means stop");
        space.Draft(space.Bob, Both, "Green means walk");

        var patches = space.Exported().Patches;
        var mails = patches.Select(p => Encoding.UTF8.GetString(p.Mail)).ToArray();
        Assert.Equal(
            ["0000-cover-letter.txt", "0001-Red-means-stop.patch", "0002-Green-means-walk.patch"], patches.Select(p => p.File));
        Assert.Contains("Subject: [PATCH 0/2] handbook: edits of vendor\n", mails[0]);
        Assert.Contains("Subject: [PATCH 2/2] Green means walk\n", mails[2]);
        Assert.Contains($"\nbase-commit: {space.Repository.Head}\n", mails[2]);
    }

    [Fact]
    public void Are_exported_as_they_were_carried_over()
    {
        space.Draft(space.Ann, Red);
        space.Repository.Commit("Move", ("wiki/lamp.md", OverlaySpace.Was.Replace("go", "run")));

        Am(Assert.Single(space.Exported().Patches).Mail);

        Assert.Equal(Red.Replace("go", "run"), space.Repository.Git("show", "HEAD:wiki/lamp.md"));
    }

    [Fact]
    public void Name_everybody_whose_work_is_in_them()
    {
        space.Draft(space.Ann, Red, "Red");
        space.Draft(space.Bob, Both, "Green");
        OverlaySquashVerb.Run(space.Ann, [2, 3], "Both", CancellationToken.None);

        Am(Assert.Single(space.Exported().Patches).Mail);

        Assert.Equal(
            "Ann Both\n\nCo-authored-by: Bob <bob@example.org>\n\n", space.Repository.Git("log", "-1", "--format=%an %B"));
    }

    [Fact]
    public void Do_not_leave_without_what_they_lie_upon()
    {
        space.Draft(space.Ann, Red);
        space.Draft(space.Bob, Red.Replace("stop", "halt"));

        var refused = Assert.IsType<NotDone>(OverlayExportVerb.Run(space.Request, [3], null, CancellationToken.None));
        Assert.Equal((1, true), (refused.ExitCode, refused.Reason.StartsWith("overlay 3 cannot go without", StringComparison.Ordinal)));
    }

    [Fact]
    public void Leave_without_it_where_it_is_another_place()
    {
        space.Draft(space.Ann, Red);
        space.Draft(space.Bob, Both);

        Am(Assert.Single(space.Exported(3).Patches).Mail);

        Assert.Equal(OverlaySpace.Was.Replace("go", "walk"), space.Repository.Git("show", "HEAD:wiki/lamp.md"));
    }

    [Fact]
    public void Are_left_out_where_they_conflict_and_refused_where_they_are_named()
    {
        space.Draft(space.Ann, Red);
        space.Draft(space.Bob, Both);
        space.Repository.Commit("Clash", ("wiki/lamp.md", OverlaySpace.Was.Replace("wait", "pause")));

        var export = space.Exported();
        Assert.Equal([3], export.Patches.Select(p => p.Overlay));
        Assert.Equal("overlay 2 is conflicted: the page has changed at the same place: line 3", Assert.Single(export.LeftOut));
        Assert.IsType<NotDone>(OverlayExportVerb.Run(space.Request, [2], null, CancellationToken.None));
    }

    [Fact]
    public void Come_back_as_the_same_overlays()
    {
        space.Draft(space.Ann, Red, "Red means stop\n\nIt does.");
        var mail = Assert.Single(space.Exported().Patches).Mail;
        OverlayWithdrawVerb.Run(space.Ann, new OverlayWithdrawal([2], ""), CancellationToken.None);

        Assert.IsType<DecisionOutcome>(space.Imported(mail));

        var again = Assert.Single(space.Exported().Patches);
        Assert.Equal(Encoding.UTF8.GetString(mail), Encoding.UTF8.GetString(again.Mail));
    }

    private void Am(byte[] box)
    {
        File.WriteAllBytes(space.Path("box"), box);
        space.Repository.Git("am", "-q", space.Path("box"));
    }
}
