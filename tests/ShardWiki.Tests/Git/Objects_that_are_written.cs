using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Objects_that_are_written : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly GitRepository repository;

    public Objects_that_are_written() => repository = GitRepository.InitBare(scratch.Path("journal.git"));

    public void Dispose()
    {
        repository.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Are_read_back_the_same()
    {
        var blob = repository.WriteBlob("text\n"u8);
        Assert.Equal(ObjectName.OfBlob("text\n"u8), blob);
        Assert.Equal("text\n"u8.ToArray(), repository.ReadBlob(blob));
        var folder = repository.WriteTree([("a.jsonl", blob, false)]);
        var root = repository.WriteTree([("segments", folder, true), ("format", blob, false)]);
        Assert.Equal([new TreeEntry("format", blob, false), new TreeEntry("segments", folder, true)],
            repository.Tree(root));
        Assert.Null(repository.ReadBlob(ObjectName.OfBlob("never written"u8)));
    }

    [Fact]
    public void Make_the_same_commit_as_git_does()
    {
        using var scripted = new ScriptedRepository();
        scripted.CommitAs("Ann <ann@example.org>", ScriptedRepository.Beginning, "say so", ("a.md", "text\n"));
        var who = new Signature("Ann", "ann@example.org", ScriptedRepository.Beginning);
        var tree = repository.WriteTree([("a.md", repository.WriteBlob("text\n"u8), false)]);
        var commit = repository.WriteCommit(
            new CommitDraft { Tree = tree, Parents = [], Author = who, Committer = who, Message = "say so\n" });
        Assert.Equal(scripted.Head, commit.ToString());
        var facts = repository.Commit(commit);
        Assert.Equal((tree, who, "say so\n"), (facts.Tree, facts.Author, facts.Message));
        Assert.Empty(facts.Parents);
    }

    [Fact]
    public void Keep_an_offset_and_an_empty_name_of_a_tree()
    {
        var at = new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.FromMinutes(-210));
        var who = new Signature("Zoë", "z@example.org", at);
        var tree = repository.WriteTree([]);
        Assert.Equal("4b825dc642cb6eb9a060e54bf8d69288fbee4904", tree.ToString());
        var first = repository.WriteCommit(
            new CommitDraft { Tree = tree, Parents = [], Author = who, Committer = who, Message = "a" });
        var second = repository.WriteCommit(
            new CommitDraft { Tree = tree, Parents = [first], Author = who, Committer = who, Message = "b" });
        Assert.Equal(at, repository.Commit(second).Author.At);
        Assert.Equal(at.Offset, repository.Commit(second).Author.At.Offset);
        Assert.Equal([first], repository.Commit(second).Parents);
        Assert.True(repository.IsAncestor(first, second));
        Assert.False(repository.IsAncestor(second, first));
    }

    [Fact]
    public void Refuse_a_tree_of_what_is_not_there() =>
        Assert.Throws<GitException>(() => repository.WriteTree([("a", ObjectName.OfBlob("nowhere"u8), false)]));

    [Fact]
    public void Go_with_a_configuration_of_the_repository()
    {
        Assert.Null(repository.ConfigValue("shardwiki.store"));
        repository.SetConfigValue("shardwiki.store", "abc");
        Assert.Equal("abc", repository.ConfigValue("shardwiki.store"));
    }
}
