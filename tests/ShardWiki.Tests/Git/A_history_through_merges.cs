using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_history_through_merges : IDisposable
{
    private readonly ScriptedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Of_a_straight_line_is_every_commit_that_touched_the_path()
    {
        var first = repository.Commit("one", ("a.md", "1"), ("b.md", "1"));
        repository.Commit("two", ("b.md", "2"));
        var third = repository.Commit("three", ("a.md", "3"));
        Assert.Equal([third, first], GitLog.Ours(GitLog.Histories(repository), "a.md"));
        GitLog.AssertEqual(repository, "a.md", "b.md");
    }

    [Fact]
    public void Follows_only_the_parent_that_a_merge_equals()
    {
        repository.Commit("base", ("a.md", "1"), ("b.md", "1"));
        repository.Branch("side");
        var changed = repository.Commit("side changes a", ("a.md", "2"));
        repository.Checkout("main");
        repository.Commit("main changes b", ("b.md", "2"));
        repository.Merge("merge", "side");
        Assert.Equal(changed, GitLog.Ours(GitLog.Histories(repository), "a.md")[0]);
        GitLog.AssertEqual(repository, "a.md", "b.md");
    }

    [Fact]
    public void Follows_the_first_of_two_parents_that_it_equals()
    {
        repository.Commit("base", ("a.md", "1"));
        repository.Branch("side");
        repository.Commit("side makes it so", ("a.md", "same"));
        repository.Checkout("main");
        var ours = repository.Commit("main makes it so too", ("a.md", "same"));
        repository.Merge("merge", "side");
        Assert.Equal(ours, GitLog.Ours(GitLog.Histories(repository), "a.md")[0]);
        GitLog.AssertEqual(repository, "a.md");
    }

    [Fact]
    public void Counts_a_merge_that_differs_from_every_parent_as_a_change()
    {
        repository.Commit("base", ("a.md", "1"), ("b.md", "1"));
        repository.Branch("side");
        repository.Commit("side", ("a.md", "2"));
        repository.Checkout("main");
        repository.Commit("main", ("a.md", "3"));
        var evil = repository.Merge("evil merge", "side", ("a.md", "4"), ("b.md", "neither had this"));
        Assert.Equal(evil, GitLog.Ours(GitLog.Histories(repository), "a.md")[0]);
        Assert.Equal(evil, GitLog.Ours(GitLog.Histories(repository), "b.md")[0]);
        GitLog.AssertEqual(repository, "a.md", "b.md");
    }

    [Fact]
    public void Walks_an_octopus()
    {
        repository.Commit("base", ("a.md", "1"), ("b.md", "1"), ("c.md", "1"));
        foreach (var name in new[] { "a", "b", "c" })
        {
            repository.Checkout("main");
            repository.Branch("side-" + name);
            repository.Commit("side " + name, (name + ".md", "2"));
        }
        repository.Checkout("main");
        repository.Commit("main", ("d.md", "1"));
        repository.Merge("octopus", ["side-a", "side-b", "side-c"]);
        Assert.Equal("4", repository.Git("rev-list", "--parents", "-n1", "HEAD").Trim().Split(' ').Length - 1 + "");
        GitLog.AssertEqual(repository, "a.md", "b.md", "c.md", "d.md");
    }

    [Fact]
    public void Follows_the_first_of_the_later_parents_that_an_octopus_equals()
    {
        repository.Commit("base", ("a.md", "1"));
        var made = new List<string>();
        foreach (var name in new[] { "side-1", "side-2" })
        {
            repository.Checkout("main");
            repository.Branch(name);
            made.Add(repository.Commit(name, ("a.md", "2"), (name, name)));
        }
        repository.Checkout("main");
        repository.Commit("main", ("d.md", "1"));
        repository.Merge("octopus", ["side-1", "side-2"]);
        Assert.Equal(made[0], GitLog.Ours(GitLog.Histories(repository), "a.md")[0]);
        GitLog.AssertEqual(repository, "a.md", "side-1", "side-2");
    }

    [Fact]
    public void Walks_a_criss_cross()
    {
        repository.Commit("base", ("a.md", "1"), ("b.md", "1"));
        repository.Branch("side");
        repository.Commit("side 1", ("a.md", "2"));
        repository.Checkout("main");
        repository.Commit("main 1", ("b.md", "2"));
        repository.Git("branch", "main-1");
        repository.Merge("cross 1", "side");
        repository.Checkout("side");
        repository.Merge("cross 2", "main-1", ("a.md", "5"));
        repository.Commit("side 2", ("b.md", "3"));
        repository.Checkout("main");
        repository.Commit("main 2", ("a.md", "6"));
        repository.Merge("last", "side", ("a.md", "7"), ("b.md", "7"));
        GitLog.AssertEqual(repository, "a.md", "b.md");
    }

    [Fact]
    public void Knows_a_file_that_was_deleted_and_made_again()
    {
        repository.Commit("make", ("a.md", "1"), ("keep.md", "1"));
        var gone = repository.Delete("delete", "a.md");
        repository.Commit("other", ("keep.md", "2"));
        repository.Commit("again", ("a.md", "2"));
        var changes = GitLog.Histories(repository).Of("a.md");
        Assert.Equal(3, changes.Length);
        Assert.Null(changes.Single(change => change.Commit.ToString() == gone).Blob);
        GitLog.AssertEqual(repository, "a.md", "keep.md");
    }

    [Fact]
    public void Credits_the_line_that_wrote_it_and_not_a_parentless_import()
    {
        repository.Commit("ours", ("a.md", "1"));
        var edit = repository.Commit("edit", ("a.md", "2"));
        repository.Git("checkout", "-q", "--orphan", "import");
        repository.Commit("import", ("a.md", "2"), ("c.md", "1"));
        repository.Checkout("main");
        repository.Git("merge", "-q", "--allow-unrelated-histories", "-m", "join", "import");
        Assert.Equal(edit, GitLog.Ours(GitLog.Histories(repository), "a.md")[0]);
        GitLog.AssertEqual(repository, "a.md", "c.md");
    }

    [Fact]
    public void Counts_a_changed_file_mode()
    {
        repository.Commit("make", ("a.sh", "1"));
        repository.Git("update-index", "--chmod=+x", "a.sh");
        repository.CommitStaged("Ann <ann@example.org>", null, "make it run");
        GitLog.AssertEqual(repository, "a.sh");
    }

    [Fact]
    public void Of_a_sub_folder_is_told_in_its_own_paths()
    {
        repository.Commit("make", ("docs/a.md", "1"), ("src/a.md", "other"), ("docs2/x.md", "1"));
        var edit = repository.Commit("edit", ("docs/in/b.md", "2"), ("src/b.md", "2"));
        var histories = GitLog.Histories(repository, "docs");
        Assert.Equal(["a.md", "in/b.md"], histories.Paths);
        Assert.Equal([edit], GitLog.Ours(histories, "in/b.md"));
        Assert.Equal(["in/b.md"], histories.RecentCommits[0].Paths);
    }

    [Fact]
    public void Of_a_sub_folder_is_not_confused_by_a_submodule_that_stood_there()
    {
        var commit = repository.Commit("base", ("a.md", "1"));
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{commit},docs");
        repository.CommitStaged("Ann <ann@example.org>", null, "a submodule");
        repository.Git("rm", "-q", "--cached", "docs");
        var made = repository.Commit("a folder", ("docs/a.md", "1"));
        var histories = GitLog.Histories(repository, "docs");
        Assert.Equal(["a.md"], histories.Paths);
        Assert.Equal([made], GitLog.Ours(histories, "a.md"));
    }

    [Fact]
    public void Says_who_when_and_what()
    {
        repository.CommitAs("Bea Ünal <bea@example.org>",
            new DateTimeOffset(2021, 5, 4, 3, 2, 1, TimeSpan.FromHours(2)), "say", ("a.md", "1\n"));
        var change = Assert.Single(GitLog.Histories(repository).Of("a.md"));
        Assert.Equal(("Bea Ünal", "bea@example.org"), (change.AuthorName, change.AuthorEmail));
        Assert.Equal(new DateTimeOffset(2021, 5, 4, 1, 2, 1, TimeSpan.Zero), change.AuthorTime);
        Assert.Equal(TimeSpan.Zero, change.AuthorTime.Offset);
        Assert.Equal(ShardWiki.Git.ObjectName.OfBlob("1\n"u8), change.Blob);
    }
}
