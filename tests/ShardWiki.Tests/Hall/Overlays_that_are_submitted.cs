using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>Against a bare repository behind <c>git daemon</c> on loopback.</summary>
public sealed class Overlays_that_are_submitted : IDisposable
{
    private static readonly string Red = OverlaySpace.Was.Replace("wait", "stop");
    private readonly ScratchFolder scratch = new();
    private readonly ScriptedRepository work = new();
    private readonly GitDaemon server;

    public Overlays_that_are_submitted()
    {
        work.Commit("Begin", ("wiki/lamp.md", OverlaySpace.Was));
        work.Git("clone", "-q", "--bare", work.Root, scratch.Path("served/vendor.git"));
        work.Git("remote", "add", "origin", scratch.Path("served/vendor.git"));
        Served("config", "receive.advertisePushOptions", "true");
        var hook = scratch.Write("served/vendor.git/hooks/post-receive", "#!/bin/sh\nenv | grep ^GIT_PUSH_OPTION | sort > options\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        server = new GitDaemon(scratch.Path("served"));
    }

    private DecisionRequest Ann => new(new SpaceRequest(scratch.Path("space"), null, TimeProvider.System), "Ann <ann@example.org>");

    public void Dispose()
    {
        server.Dispose();
        scratch.Dispose();
        work.Dispose();
    }

    [Theory]
    [InlineData("branch", "refs/heads/shardwiki/overlay-handbook-2", "")]
    [InlineData("agit", "refs/for/main/overlay-handbook-2", "title=Red means stop")]
    [InlineData("gerrit", "refs/for/main", "")]
    [InlineData("gitlab", "refs/heads/shardwiki/overlay-handbook-2", "merge_request.create merge_request.target=main merge_request.title=Red means stop")]
    public void Are_pushed_as_the_attachment_says(string way, string reference, string options)
    {
        Space($"submit: {{ way: {way} }}");
        Draft(Red);

        Assert.Equal($"Submitted overlay 2 on vendor:lamp.md to {reference}", Assert.IsType<DecisionOutcome>(Submit(2)).Sentence);

        Assert.Equal(Red, Served("show", $"{reference}:wiki/lamp.md"));
        Assert.Equal("Ann|Red means stop", Served("log", "-1", "--format=%an|%s", reference).Trim());
        Assert.Equal(way == "gerrit", Served("log", "-1", "--format=%(trailers:key=Change-Id)", reference).StartsWith("Change-Id: I", StringComparison.Ordinal));
        Assert.Equal(options, string.Join(' ', File.ReadAllLines(scratch.Path("served/vendor.git/options"))
            .Where(l => !l.StartsWith("GIT_PUSH_OPTION_COUNT", StringComparison.Ordinal)).Select(l => l.Split('=', 2)[1])));
        Assert.Equal("2:submitted,clean", States());
    }

    [Fact]
    public void Are_upstreamed_when_the_branch_was_merged()
    {
        Space("submit: { way: branch }");
        Draft(Red);
        Submit(2);
        work.Git("fetch", "-q", "origin", "shardwiki/overlay-handbook-2");
        work.Git("merge", "-q", "--no-ff", "-m", "Merge", "FETCH_HEAD");
        work.Commit("Go on", ("wiki/lamp.md", Red.Replace("stop", "halt")));
        work.Git("push", "-q", "origin", "main");
        Pull();

        Assert.Equal("2:submitted,upstreamed", States());
        var show = Assert.IsType<OverlayShowOutcome>(OverlayShowVerb.Run(Ann.Space, 2, CancellationToken.None));
        Assert.EndsWith("found by its branch", show.Standing);
    }

    [Fact]
    public void Are_upstreamed_when_the_patch_was_picked()
    {
        Space("submit: { way: branch }");
        Draft(Red);
        Submit(2);
        work.Commit("Elsewhere", ("wiki/lamp.md", OverlaySpace.Was.Replace("go", "walk")));
        work.Git("fetch", "-q", "origin", "shardwiki/overlay-handbook-2");
        work.Git("cherry-pick", "FETCH_HEAD");
        work.Commit("Go on", ("wiki/lamp.md", Red.Replace("stop", "halt").Replace("go", "walk")));
        work.Git("push", "-q", "origin", "main");
        Pull();

        Assert.Equal("2:submitted,upstreamed", States());
    }

    [Fact]
    public void Move_their_branch_when_they_are_submitted_again()
    {
        Space("submit: { way: branch }");
        Draft(Red);
        Submit(2);
        OverlayReviseVerb.Run(Ann, new OverlayRevision(2, Bytes(Red.Replace("stop", "halt")), null), CancellationToken.None);

        Assert.IsType<DecisionOutcome>(Submit(2));
        Assert.Equal(Red.Replace("stop", "halt"), Served("show", "shardwiki/overlay-handbook-2:wiki/lamp.md"));
    }

    [Fact]
    public void Do_not_move_a_branch_that_somebody_else_changed()
    {
        Space("submit: { way: branch }");
        Draft(Red);
        Served("branch", "shardwiki/overlay-handbook-2", "main");

        Assert.Contains("somebody else changed it", Assert.IsType<NotDone>(Submit(2)).Reason);
        Assert.Equal("2:clean", States());
    }

    [Fact]
    public void Are_a_series_of_commits()
    {
        Space("submit: { way: gerrit }");
        Draft(Red);
        Draft(Red.Replace("go", "walk"));

        Assert.IsType<DecisionsOutcome>(Submit(2, 3));
        Assert.Equal("3", Served("rev-list", "--count", "refs/for/main").Trim());
        Assert.Equal(2, Served("log", "--format=%(trailers:key=Change-Id)", "refs/for/main").Split('\n').Where(l => l.Length > 0).Distinct().Count());
    }

    [Fact]
    public void Need_a_way()
    {
        Space("mount: x");
        Draft(Red);

        Assert.Contains("add 'submit:'", Assert.IsType<NotDone>(Submit(2)).Reason);
    }

    [Fact]
    public void Are_written_to_a_server_that_lets_them()
    {
        Space("mode: write-through");
        Draft(Red);
        var asked = new OverlayApplying(Ann, [2]);
        Assert.IsType<DecisionOutcome>(OverlayApplyVerb.Run(asked, CancellationToken.None));

        Assert.Equal(Red, Served("show", "main:wiki/lamp.md"));
        Pull();
        Assert.Equal("", States());
    }

    [Fact]
    public void Are_not_written_over_what_a_server_got_meanwhile()
    {
        Space("mode: write-through");
        Draft(Red);
        work.Commit("Meanwhile", ("wiki/lamp.md", OverlaySpace.Was.Replace("go", "walk")));
        work.Git("push", "-q", "origin", "main");

        Assert.Contains("run 'shardwiki pull'", Assert.IsType<NotDone>(OverlayApplyVerb.Run(new OverlayApplying(Ann, [2]), CancellationToken.None)).Reason);
        Pull();
        Assert.IsType<DecisionOutcome>(OverlayApplyVerb.Run(new OverlayApplying(Ann, [2]), CancellationToken.None));
        Assert.Equal(Red.Replace("go", "walk"), Served("show", "main:wiki/lamp.md"));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void Space(string more)
    {
        scratch.Write(
            "space/shardwiki.yml",
            $"space: handbook\nschemes: [git]\nshards:\n  - name: vendor\n    git: {server.Url("vendor.git")}\n    ref: main\n"
            + $"    path: wiki\n    dialect: gfm\n    {more}\n");
        Pull();
    }

    private void Pull() => Assert.IsType<PullOutcome>(PullVerb.Run(Ann.Space, null, CancellationToken.None));

    private void Draft(string text) => Assert.IsType<DecisionOutcome>(OverlayNewVerb.Run(
        Ann, new OverlayDraft("vendor:lamp.md", Bytes(text), "Red means stop"), CancellationToken.None));

    private VerbOutcome Submit(params long[] seqs) => OverlaySubmitVerb.Run(Ann, [.. seqs], CancellationToken.None);

    private string States() => string.Join(' ', Assert.IsType<OverlayListOutcome>(
        OverlayListVerb.Run(Ann.Space, CancellationToken.None)).Overlays
        .Select(o => o.Status == "open" ? $"{o.Seq}:{o.State}" : $"{o.Seq}:{o.Status},{o.State}"));

    private string Served(params string[] arguments) =>
        work.Git(["--git-dir", scratch.Path("served/vendor.git"), .. arguments]);
}
