using System.Net;
using System.Net.Sockets;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Fetching_a_mirror : IDisposable
{
    private readonly ScriptedRepository origin = new();
    private readonly ScratchFolder scratch = new();

    private string MirrorFolder => scratch.Path("mirror");

    public void Dispose()
    {
        origin.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Brings_the_default_branch_and_its_history()
    {
        origin.Commit("one", ("a.md", "1"));
        origin.Git("branch", "-m", "trunk");
        var head = origin.Commit("two", ("a.md", "2"));
        Assert.Equal(new MirrorOutcome.Fetched(ObjectName.Parse(head), Changed: true), Fetch());
        using var mirror = GitRepository.Open(MirrorFolder);
        Assert.Equal(head, mirror.Resolve("")?.ToString());
        Assert.Equal("refs/heads/trunk", mirror.HeadReference);
        Assert.Equal(2, mirror.Histories(new HistoryRequest { Revision = ObjectName.Parse(head), Folder = "" })
            .Of("a.md").Length);
        Assert.Empty(Directory.Exists(MirrorFolder + "/hooks") ? Directory.EnumerateFiles(MirrorFolder + "/hooks")
            : []);
    }

    [Fact]
    public void Again_says_whether_anything_changed()
    {
        origin.Commit("one", ("a.md", "1"));
        Fetch();
        Assert.False(Assert.IsType<MirrorOutcome.Fetched>(Fetch()).Changed);
        var second = origin.Commit("two", ("a.md", "2"));
        Assert.Equal(new MirrorOutcome.Fetched(ObjectName.Parse(second), Changed: true), Fetch());
        origin.Git("reset", "-q", "--hard", "HEAD~1");
        Assert.Equal(new MirrorOutcome.Fetched(ObjectName.Parse(origin.Head), Changed: true), Fetch());
    }

    [Fact]
    public void Brings_a_branch_a_tag_or_a_commit_by_name()
    {
        var first = origin.Commit("one", ("a.md", "1"));
        origin.Git("tag", "-a", "-m", "annotated", "v1");
        origin.Branch("topic/x");
        var second = origin.Commit("two", ("a.md", "2"));
        Assert.Equal(second, Revision("topic/x"));
        Assert.Equal(first, Revision("v1"));
        Assert.Equal(first, Revision("refs/tags/v1"));
        Assert.False(Assert.IsType<MirrorOutcome.Fetched>(Fetch("v1")).Changed);
        Assert.Equal(first, Revision(first));
        Assert.IsType<MirrorOutcome.ReferenceMissing>(Fetch(new string('1', 40)));
    }

    [Fact]
    public void Says_which_names_there_are_instead()
    {
        origin.Commit("one", ("a.md", "1"));
        origin.Git("branch", "release");
        origin.Git("tag", "v1");
        var missing = Assert.IsType<MirrorOutcome.ReferenceMissing>(Fetch("releases"));
        Assert.Equal(["main", "release", "v1"], missing.Available);
        Assert.Equal("release", missing.Closest);
        Assert.Null(Assert.IsType<MirrorOutcome.ReferenceMissing>(Fetch("quite-another")).Closest);
    }

    [Fact]
    public void Of_a_reference_that_went_leaves_the_mirror_as_it_was()
    {
        var head = origin.Commit("one", ("a.md", "1"));
        origin.Git("branch", "topic");
        Assert.Equal(head, Revision("topic"));
        origin.Git("branch", "-D", "topic");
        Assert.IsType<MirrorOutcome.ReferenceMissing>(Fetch("topic"));
        using var mirror = GitRepository.Open(MirrorFolder);
        Assert.Equal(head, mirror.Resolve("topic")?.ToString());
    }

    [Fact]
    public void Of_nothing_says_so()
    {
        Assert.IsType<MirrorOutcome.Empty>(Fetch());
        Assert.IsType<MirrorOutcome.Unreachable>(Fetch(address: scratch.Path("nowhere")));
        Directory.CreateDirectory(scratch.Path("folder"));
        Assert.IsType<MirrorOutcome.Unreachable>(Fetch(address: scratch.Path("folder")));
        scratch.Write("torn.bundle", "# v2 git bundle\n");
        Assert.IsNotType<MirrorOutcome.Fetched>(Fetch(address: scratch.Path("torn.bundle")));
        scratch.Write("no.bundle", "not a bundle at all");
        Assert.IsType<MirrorOutcome.Unreachable>(Fetch(address: scratch.Path("no.bundle")));
    }

    [Fact]
    public void Of_a_server_that_is_not_there_tells_no_secret()
    {
        var outcome = Assert.IsType<MirrorOutcome.Unreachable>(
            Fetch(address: "https://user:hunter2@127.0.0.1:1/x.git"));
        Assert.DoesNotContain("hunter2", outcome.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("user", outcome.Reason, StringComparison.Ordinal);
        Assert.Contains("https://127.0.0.1:1/x.git", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_wait_for_ever()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var second = TimeSpan.FromSeconds(1);
        var request = Request($"http://127.0.0.1:{port}/x") with { Schemes = ["http"], NetworkTimeout = second };
        var outcome = Assert.IsType<MirrorOutcome.Unreachable>(
            Mirror.Fetch(request, TestContext.Current.CancellationToken));
        Assert.Contains("silent for 1 s", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_when_it_is_cancelled()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var request = Request($"http://127.0.0.1:{port}/x") with { Schemes = ["http"] };
        Assert.ThrowsAny<OperationCanceledException>(() => Mirror.Fetch(request, cancelling.Token));
    }

    [Fact]
    public void Of_a_place_needs_trust()
    {
        origin.Commit("one", ("a.md", "1"));
        var request = Request(origin.Root) with { IsTrustedPlace = false };
        Assert.Equal(new MirrorOutcome.SchemeRefused("path"),
            Mirror.Fetch(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Goes_into_a_folder_that_is_there_already()
    {
        var head = origin.Commit("one", ("a.md", "1"));
        Directory.CreateDirectory(MirrorFolder);
        Assert.Equal(head, Revision("main"));
    }

    private string Revision(string reference) =>
        Assert.IsType<MirrorOutcome.Fetched>(Fetch(reference)).Revision.ToString();

    private MirrorOutcome Fetch(string? reference = null, string? address = null) =>
        Mirror.Fetch(Request(address ?? origin.Root) with { Reference = reference },
            TestContext.Current.CancellationToken);

    private MirrorRequest Request(string address) =>
        new() { Address = address, MirrorFolder = MirrorFolder, IsTrustedPlace = true };
}
