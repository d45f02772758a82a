using System.Diagnostics;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_repository_that_is_here : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly GatheringSpace space = new();

    public void Dispose()
    {
        space.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Is_read_at_its_ref_and_not_in_its_work_tree()
    {
        repository.Commit("one", ("a.md", "one\n"));
        repository.Git("tag", "v1");
        repository.Commit("two", ("a.md", "two\n"), ("b.md", "b"));
        repository.Write("uncommitted.md", "u");
        Attach(reference: "v1");
        Assert.Equal(["a.md"], Shard(space.Build()).Pages.Select(page => page.Source));
        Attach(reference: "");
        Assert.Equal(["a.md", "b.md"], Shard(space.Build()).Pages.Select(page => page.Source));
    }

    [Fact]
    public void Is_read_in_a_sub_folder_whose_name_is_no_part_of_the_keys()
    {
        repository.Commit("one", ("docs/wiki/a.md", "a"), ("docs/b.md", "b"));
        Attach(folder: "./docs//wiki/");
        var page = Shard(space.Build()).Pages.Single();
        Assert.Equal(("a.md", "a.md"), (page.Id.Key, page.Source));
        Assert.Single(page.History.Changes);
    }

    [Theory]
    [InlineData("gone", "", nameof(FindingCode.ReferenceGone), "main")]
    [InlineData("", "nowhere", nameof(FindingCode.ReferenceGone), "path:")]
    [InlineData("", "../up", nameof(FindingCode.ShardUnreachable), "leads out")]
    public void Is_absent_where_what_is_named_is_not_in_it(string reference, string folder, string code, string hint)
    {
        repository.Commit("one", ("a.md", "a"));
        Attach(reference, folder);
        AssertAbsent((FindingCode)typeof(FindingCode).GetField(code)!.GetValue(null)!, hint);
    }

    [Fact]
    public void Without_a_commit_is_empty()
    {
        Attach();
        var built = space.Build();
        Assert.Equal(new Freshness.Current(), Shard(built).Freshness);
        Assert.Equal([FindingCode.ShardEmpty], built.Snapshot.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Is_absent_where_the_folder_is_no_repository()
    {
        space.Write("plain/a.md", "a");
        space.Attach(GatheringSpace.Git("wiki", "plain"));
        AssertAbsent(FindingCode.ShardUnreachable, "folder:");
    }

    [Fact]
    public void Is_absent_where_its_store_is_broken_and_the_others_go_on()
    {
        repository.Commit("one", ("a.md", "a"));
        Directory.Delete(Path.Combine(repository.GitDirectory, "objects"), recursive: true);
        space.Write("notes/n.md", "n");
        Attach();
        space.Attachments = space.Attachments.Add(GatheringSpace.Folder("notes", "notes"));
        AssertAbsent(FindingCode.ShardUnreachable, "could not be read");
        Assert.Single(space.Build().Snapshot.Shards[1].Pages);
    }

    [Fact]
    public void Tells_once_that_it_is_a_shallow_clone()
    {
        repository.Commit("one", ("a.md", "one\n"), ("old.md", "old\n"));
        repository.Commit("two", ("a.md", "two\n"));
        repository.Commit("three", ("a.md", "three\n"));
        repository.Git("clone", "-q", "--depth", "2", $"file://{repository.Root}", space.Path("clone"));
        space.Attach(GatheringSpace.Git("wiki", "clone"));
        var built = space.Build();
        var finding = built.Snapshot.Findings.Single();
        Assert.Equal(FindingCode.ShallowHistory, finding.Code);
        Assert.Contains("git fetch --unshallow", finding.Message, StringComparison.Ordinal);
        var (a, old) = (Shard(built).Pages[0].History, Shard(built).Pages[1].History);
        Assert.Equal(("three\n", true), (Text(a.Last!.Content), a.IsCut));
        Assert.Equal((null, null, true), (old.Last, old.First, old.IsCut));
        Assert.Null(a.First);
    }

    [Fact]
    public void Tells_of_submodules_and_of_names_that_are_no_text()
    {
        repository.Commit("one", ("a.md", "a"));
        Shell("touch \"$(printf 'bad\\377.md')\" && git add -A && rm bad*");
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{repository.Head},module");
        repository.CommitStaged("Ann <ann@example.org>", null, "odd");
        Attach();
        var built = space.Build();
        Assert.Equal(["a.md"], Shard(built).Pages.Select(page => page.Source));
        Assert.Equal(
            [FindingCode.NameNotText, FindingCode.FileSkipped],
            built.Snapshot.Findings.Select(finding => finding.Code));
        Assert.Equal(@"bad\xFF.md", built.Snapshot.Findings[0].Place.File, ignoreCase: true);
    }

    [Fact]
    public void Is_pinned_by_its_commit()
    {
        var one = repository.Commit("one", ("docs/a.md", "a"));
        Attach(folder: "docs");
        Assert.Equal(one, space.Pull().Pins.Single().Revision.ToString());
        var two = repository.Commit("two", ("other.md", "o"));
        var pin = space.Pull().Pins.Single();
        Assert.Equal((two, new FixedClock(2).Now), (pin.Revision.ToString(), pin.Observed));
    }

    [Fact]
    public void Is_pinned_by_its_tree_where_it_is_the_space_s_own()
    {
        repository.Commit("one", ("docs/a.md", "a"), ("shardwiki.yml", "space: x"));
        using var own = new GatheringSpace(repository.Root);
        own.Attach(GatheringSpace.Git("wiki", ".") with { Folder = "docs" });
        Assert.Equal(repository.Git("rev-parse", "HEAD:docs").Trim(), own.Pull().Pins.Single().Revision.ToString());
        var before = own.Pins;
        repository.Commit("lock", ("shardwiki.lock", "…"));
        Assert.Equal(before.AsEnumerable(), own.Pull().Pins);
    }

    [Fact]
    public void Is_given_to_nobody_to_write_where_it_is_a_bundle()
    {
        space.Attach(GatheringSpace.Git("wiki", "w.bundle") with { Mode = AttachmentMode.WriteThrough });
        AssertAbsent(FindingCode.ShardUnreachable, "a-captured-snapshot-is-not-written");
    }

    [Fact]
    public void Names_no_path_of_the_machine_in_what_it_tells()
    {
        Directory.CreateDirectory(space.Path("broken/.git"));
        space.Attach(
            GatheringSpace.Git("wiki", "broken"), GatheringSpace.Git("two", "missing"),
            GatheringSpace.Folder("three", "no"));
        var built = space.Build();
        Assert.Equal(3, built.Snapshot.Findings.Length);
        var told = built.Snapshot.Findings.Select(finding => finding.ToString())
            .Concat(built.Snapshot.Shards.Select(shard => shard.Freshness.ToString()));
        Assert.All(told, text => Assert.DoesNotContain(space.Root, text, StringComparison.Ordinal));
    }

    private void Attach(string reference = "", string folder = "") =>
        space.Attach(GatheringSpace.Git("wiki", repository.Root) with { Reference = reference, Folder = folder });

    private void AssertAbsent(FindingCode code, string hint)
    {
        var built = space.Build();
        Assert.IsType<Freshness.Absent>(Shard(built).Freshness);
        var finding = built.Snapshot.Findings.Single();
        Assert.Equal(code, finding.Code);
        Assert.Contains(hint, finding.Message, StringComparison.Ordinal);
    }

    private void Shell(string command)
    {
        var shell = new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = repository.Root };
        using var process = Process.Start(shell)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static string? Text(Fingerprint content) =>
        new[] { "one\n", "two\n", "three\n" }
            .SingleOrDefault(text => Fingerprint.Of(Encoding.UTF8.GetBytes(text)) == content);

    private static ShardSnapshot Shard(GatheredSpace gathered) => gathered.Snapshot.Shards[0];
}
