using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_former_path : IDisposable
{
    private readonly ScriptedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Is_found_for_equal_content()
    {
        repository.Commit("make", ("a.md", "the same text\n"));
        var moved = repository.Rename("move", "a.md", "b.md");
        var former = Assert.Single(GitLog.Histories(repository).FormerPathsOf("b.md"));
        Assert.Equal(new FormerPath("a.md", ObjectName.Parse(moved)), former);
    }

    [Fact]
    public void Is_found_for_similar_content()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(line => $"line {line} of a long page\n"));
        repository.Commit("make", ("a.md", text));
        repository.Write("b.md", text + "and one more\n");
        repository.Delete("move and edit", "a.md");
        Assert.Equal("a.md", GitLog.Histories(repository).FormerPathsOf("b.md").Single().Path);
    }

    [Fact]
    public void Chain_is_followed_to_its_beginning()
    {
        repository.Commit("make", ("a.md", "the same text\n"));
        repository.Rename("move", "a.md", "b.md");
        repository.Commit("edit", ("b.md", "the same text\nand more\n"));
        repository.Rename("move on", "b.md", "in/c.md");
        var former = GitLog.Histories(repository).FormerPathsOf("in/c.md");
        Assert.Equal(["b.md", "a.md"], former.Select(path => path.Path));
    }

    [Fact]
    public void Is_not_one_of_an_earlier_life()
    {
        repository.Commit("make", ("a.md", "the same text\n"));
        repository.Rename("move", "a.md", "b.md");
        repository.Delete("delete", "b.md");
        repository.Commit("something else", ("b.md", "quite another thing"));
        Assert.Empty(GitLog.Histories(repository).FormerPathsOf("b.md"));
    }

    [Fact]
    public void Is_not_found_where_nothing_went_away()
    {
        repository.Commit("make", ("a.md", "the same text\n"));
        repository.Commit("copy", ("b.md", "the same text\n"));
        Assert.Empty(GitLog.Histories(repository).FormerPathsOf("b.md"));
    }

    [Fact]
    public void Of_a_swap_ends()
    {
        repository.Commit("make", ("a.md", "text of a\n"));
        repository.Rename("there", "a.md", "b.md");
        repository.Rename("and back", "b.md", "a.md");
        var former = GitLog.Histories(repository).FormerPathsOf("a.md");
        Assert.Equal(["b.md", "a.md"], former.Select(path => path.Path));
    }
}
