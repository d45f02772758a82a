using System.Text;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Patches_of_others : IDisposable
{
    private static readonly string Red = OverlaySpace.Was.Replace("wait", "stop");
    private readonly OverlaySpace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Become_overlays_of_those_who_wrote_them()
    {
        Imported(Patch("Eva <eva@example.org>", ("wiki/lamp.md", Red)));

        var list = Assert.IsType<OverlayListOutcome>(OverlayListVerb.Run(space.Request, CancellationToken.None));
        var overlay = Assert.Single(list.Overlays);
        Assert.Equal(("vendor:lamp.md", "Eva", "clean", "Change"), (overlay.Page, overlay.Author, overlay.State, overlay.Message));
    }

    [Fact]
    public void May_be_several_one_upon_the_other()
    {
        space.Repository.CommitAs("Eva <eva@example.org>", null, "One", ("wiki/lamp.md", Red));
        space.Repository.CommitAs("Max <max@example.org>", null, "Two", ("wiki/lamp.md", Red.Replace("stop", "halt")));
        var box = Encoding.UTF8.GetBytes(space.Repository.Git("format-patch", "--stdout", "HEAD~2"));
        space.Repository.Git("reset", "-q", "--hard", "HEAD~2");

        Assert.IsType<DecisionsOutcome>(space.Imported(box));
        Assert.Equal("2:clean 3:clean", space.States());
    }

    [Fact]
    public void Are_carried_over_where_their_base_is_an_older_version()
    {
        var patch = Patch("Eva <eva@example.org>", ("wiki/lamp.md", Red));
        space.Repository.Commit("Move", ("wiki/lamp.md", "# New\n\n" + OverlaySpace.Was));

        Imported(patch);
        Assert.Equal("2:rebased", space.States());
    }

    [Fact]
    public void Do_not_apply_one_line_further_down()
    {
        space.Repository.Commit("Other", ("wiki/lamp.md", "# Top\n" + OverlaySpace.Was.Replace("six", "sechs")));
        var lines = Patch("Eva <eva@example.org>", ("wiki/lamp.md", "# Top\n" + Red.Replace("six", "sechs")));
        space.Repository.Git("reset", "-q", "--hard", "HEAD~1");

        IsRefused("it does not apply exactly to vendor:lamp.md: at line 1 of the base, the base has another text", lines);
    }

    [Fact]
    public void Are_refused_outside_the_shards_folder() => IsRefused(
        "'src/main.c' stands outside the shard's folder, 'wiki'", Patch("Eva <eva@example.org>", ("src/main.c", "int y;\n")));

    [Fact]
    public void Are_refused_where_there_is_no_such_page() => IsRefused(
        "it makes a new file, 'wiki/new.md'; an overlay edits a page that is there",
        Patch("Eva <eva@example.org>", ("wiki/new.md", "new\n")));

    [Fact]
    public void Are_refused_as_a_whole_where_one_of_them_is()
    {
        space.Repository.CommitAs("Eva <eva@example.org>", null, "One", ("wiki/lamp.md", Red));
        space.Repository.CommitAs("Eva <eva@example.org>", null, "Two", ("wiki/lamp.md", "x\n"), ("wiki/other.md", "y\n"));
        var box = Encoding.UTF8.GetBytes(space.Repository.Git("format-patch", "--stdout", "HEAD~2"));
        space.Repository.Git("reset", "-q", "--hard", "HEAD~2");

        var refused = Assert.IsType<NotDone>(space.Imported(box));
        Assert.Equal("patch 2 of 2 is not taken: it touches more than one file", refused.Reason);
        Assert.Equal("", space.States());
    }

    private void IsRefused(string why, byte[] patch)
    {
        var refused = Assert.IsType<NotDone>(space.Imported(patch));
        Assert.Equal((1, $"the patch is not taken: {why}"), (refused.ExitCode, refused.Reason));
    }

    private void Imported(byte[] patch) => Assert.IsType<DecisionOutcome>(space.Imported(patch));

    // Somebody commits elsewhere, and sends the patch.
    private byte[] Patch(string author, (string, string) change)
    {
        space.Repository.CommitAs(author, null, "Change", change);
        var patch = Encoding.UTF8.GetBytes(space.Repository.Git("format-patch", "--stdout", "-1"));
        space.Repository.Git("reset", "-q", "--hard", "HEAD~1");
        return patch;
    }
}
