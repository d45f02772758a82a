using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_folder_in_the_space_s_repository : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly GatheringSpace space;

    public A_folder_in_the_space_s_repository()
    {
        space = new GatheringSpace(repository.Root);
        repository.Commit("one", (".gitignore", ".shardwiki\nignored.md\n"), ("docs/a.md", "one\n"), ("other.md", "o"));
        space.Attach(GatheringSpace.Folder("docs", "docs"));
    }

    public void Dispose()
    {
        space.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Is_pinned_by_its_tree()
    {
        Assert.Equal(repository.Git("rev-parse", "HEAD:docs").Trim(), space.Pull().Pins.Single().Revision.ToString());
    }

    [Fact]
    public void Is_no_news_when_the_lock_file_is_committed()
    {
        space.Attach(GatheringSpace.Folder("docs", "."));
        var before = space.Pull();
        repository.Commit("lock", ("shardwiki.lock", "pins"));
        var after = space.Pull();
        Assert.Equal(before.Pins.AsEnumerable(), after.Pins);
        Assert.Equal(Shard(before).Revision, Shard(after).Revision);
        Assert.Empty(space.Locked().Differing);
    }

    [Fact]
    public void Has_the_bytes_of_the_disk_and_the_dates_of_git()
    {
        repository.Write("docs/a.md", "changed on disk\n");
        var built = space.Build();
        var page = Shard(built).Pages.Single();
        Assert.Equal("changed on disk\n", GatheringSpace.Text(built, page));
        Assert.Equal(Fingerprint.Of("one\n"u8), page.History.Last!.Content);
        Assert.Equal(ScriptedRepository.Beginning.AddMinutes(1), page.History.Last.At);
    }

    [Fact]
    public void Is_new_when_it_changed_on_disk_only()
    {
        space.Pull();
        repository.Write("docs/a.md", "changed on disk\n");
        Assert.Equal([ShardName.Parse("docs")], space.Locked().Differing);
        Assert.Empty(Pulled().Differing);
    }

    [Fact]
    public void Holds_files_that_git_ignores_or_does_not_know()
    {
        repository.Write("docs/ignored.md", "i");
        repository.Write("docs/new.md", "n");
        Assert.Equal(["a.md", "ignored.md", "new.md"], Shard(space.Build()).Pages.Select(page => page.Source));
    }

    [Fact]
    public void That_git_has_never_heard_of_has_no_history()
    {
        repository.Write("fresh/a.md", "a");
        space.Attach(GatheringSpace.Folder("fresh", "fresh"));
        var shard = Shard(space.Build());
        Assert.True(shard.Revision.IsNone);
        Assert.Equal("none", shard.Profile[Spectrum.History].Name);
    }

    [Fact]
    public void Is_read_without_history_where_git_refuses_the_repository()
    {
        File.WriteAllText(Path.Combine(repository.GitDirectory, "HEAD"), "nonsense");
        var built = space.Build();
        Assert.Equal("one\n", GatheringSpace.Text(built, Shard(built).Pages.Single()));
        Assert.Equal([FindingCode.HistoryUnreadable], built.Snapshot.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Of_a_shallow_clone_tells_the_remedy()
    {
        repository.Commit("two", ("docs/a.md", "two\n"));
        repository.Git("clone", "-q", "--depth", "1", $"file://{repository.Root}", space.Path("docs/clone"));
        space.Attach(GatheringSpace.Folder("docs", "docs/clone/docs"));
        var built = space.Build();
        Assert.Equal([FindingCode.ShallowHistory], built.Snapshot.Findings.Select(finding => finding.Code));
        Assert.Null(Shard(built).Pages.Single().History.Last);
    }

    private GatheredSpace Pulled()
    {
        space.Pull();
        return space.Locked();
    }

    private static ShardSnapshot Shard(GatheredSpace gathered) => gathered.Snapshot.Shards[0];
}
