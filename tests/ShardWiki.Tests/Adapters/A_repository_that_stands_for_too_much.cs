using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// A few objects that name each other many times, level upon level: a thousand million files in some hundred bytes, now or
/// in some earlier commit. They cost neither the machine nor the other shards anything.
/// </summary>
public sealed class A_repository_that_stands_for_too_much : IDisposable
{
    private readonly ScriptedRepository _repository = new();
    private readonly GatheringSpace _space = new();

    public A_repository_that_stands_for_too_much() => _space.Write("good/page.md", "# Good\n");

    [Theory]
    [InlineData("repository")]
    [InlineData("bundle")]
    public void Is_left_out_with_the_reason_and_the_others_go_on(string kind)
    {
        Commit(Tree(10, 8));
        _repository.Git("repack", "-q", "-a", "-d");
        _repository.Git("bundle", "create", _space.Path("b.bundle"), "main");

        Is_left_out(kind == "bundle" ? "b.bundle" : _repository.Root, "more than 250000 files");
    }

    [Fact]
    public void Is_left_out_for_paths_that_are_gone()
    {
        Commit(Tree(2, 1), [Commit(Tree(105, 2))]);

        Is_left_out(_repository.Root, "more than 1000000 paths in its history");
    }

    [Fact]
    public void Is_left_out_for_a_commit_that_git_itself_cannot_compare()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux is told how much memory git may have");
        Commit(Tree(2, 1), [Commit(Tree(10, 8))]);

        Is_left_out(_repository.Root, "more files than can be compared");
    }

    [Fact]
    public void Has_no_history_where_its_files_are_read_as_a_folder()
    {
        Commit(Tree(2, 1), [Commit(Tree(105, 2))]);
        _repository.Write("page.md", "# Page\n");
        _space.Attach(GatheringSpace.Folder("folder", _repository.Root));

        var built = _space.Build();

        Assert.Equal([FindingCode.HistoryUnreadable], built.Snapshot.Findings.Select(f => f.Code));
        Assert.Single(built.Snapshot.Shards[0].Pages);
    }

    public void Dispose()
    {
        _space.Dispose();
        _repository.Dispose();
    }

    private void Is_left_out(string place, string why)
    {
        _space.Attach(GatheringSpace.Git("much", place), GatheringSpace.Folder("good", "good"));

        var built = _space.Build();

        var finding = Assert.Single(built.Snapshot.Findings);
        Assert.Equal(FindingCode.ShardTooLarge, finding.Code);
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.IsType<Freshness.Absent>(built.Snapshot.Shards[0].Freshness);
        Assert.Single(built.Snapshot.Shards[1].Pages);
    }

    // So many files in a folder, in so many folders each, so many levels deep.
    private ObjectName Tree(int width, int levels)
    {
        using var repository = GitRepository.Open(_repository.Root);
        var blob = repository.WriteBlob("# Page\n"u8);
        var tree = repository.WriteTree(Enumerable.Range(0, width).Select(i => ($"f{i}.md", blob, false)));
        for (var level = 0; level < levels; level++)
        {
            var below = tree;
            tree = repository.WriteTree(Enumerable.Range(0, width).Select(i => ($"d{i}", below, true)));
        }

        return tree;
    }

    private ObjectName Commit(ObjectName tree, params ObjectName[] parents)
    {
        using var repository = GitRepository.Open(_repository.Root);
        var by = new ShardWiki.Git.Signature("Ann", "ann@example.org", ScriptedRepository.Beginning);
        var commit = repository.WriteCommit(
            new CommitDraft { Tree = tree, Parents = [.. parents], Author = by, Committer = by, Message = "Write\n" });
        _repository.Git("update-ref", "refs/heads/main", commit.ToString());
        return commit;
    }
}
