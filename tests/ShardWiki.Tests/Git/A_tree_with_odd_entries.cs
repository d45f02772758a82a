using System.Text;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_tree_with_odd_entries : IDisposable
{
    private readonly ScriptedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Names_every_file_as_it_is()
    {
        string[] names = ["a \"quoted\" name.md", "tab\there", "ünï/日本.md", "-dash", "back\\slash", "sp ace/:colon",
            "*.md", "line\nbreak"];
        repository.Commit("odd names", [.. names.Select(name => (name, name))]);
        using var opened = GitRepository.Open(repository.Root);
        var files = opened.Files(opened.Resolve("")!.Value, "");
        Assert.Equal(names.Order(StringComparer.Ordinal), files.Select(file => file.Path));
        Assert.All(files, file => Assert.True(file.PathIsLossless));
        var histories = GitLog.Histories(repository);
        Assert.All(names, name => Assert.Equal([repository.Head], GitLog.Ours(histories, name)));
        Assert.Equal([repository.Head], GitLog.Ours(GitLog.Histories(repository, "sp ace"), ":colon"));
        Assert.Equal([repository.Head], GitLog.Ours(GitLog.Histories(repository, "ünï"), "日本.md"));
    }

    [Fact]
    public void Keeps_names_that_are_not_text_apart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "the file system takes no such name");
        var blob = repository.Git("hash-object", "-w", repository.Write("x", "x")).Trim();
        repository.Commit("x");
        using var opened = GitRepository.Open(repository.Root);
        var program = GitProgram.On(opened.GitDirectory);
        using var process = program.Start("mktree", "-z");
        foreach (var odd in new byte[] { 0xE9, 0xE8 })
            process.Input.Write([.. Encoding.ASCII.GetBytes($"100644 blob {blob}\tcaf"), odd, 0]);
        var tree = process.ToEnd().OrThrow("mktree").Text.Trim();
        var files = TreeListing.Files(program, ObjectName.Parse(tree));
        Assert.Equal([@"caf\xE8", @"caf\xE9"], files.Select(file => file.Path));
        Assert.All(files, file => Assert.False(file.PathIsLossless));
        var commit = ObjectName.Parse(repository.Git("commit-tree", "-m", "odd", tree).Trim());
        var histories = opened.Histories(new HistoryRequest { Revision = commit, Folder = "" });
        Assert.Equal(commit, histories.Of(@"caf\xE9").Single().Commit);
    }

    [Fact]
    public void Tells_links_submodules_and_programs_apart()
    {
        var commit = repository.Commit("base", ("a.md", "12345"));
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{commit},sub");
        repository.Git("update-index", "--add", "--cacheinfo", $"120000,{ObjectName.OfBlob("12345"u8)},link");
        repository.Git("update-index", "--add", "--cacheinfo", $"100755,{ObjectName.OfBlob("12345"u8)},run.sh");
        repository.CommitStaged("Ann <ann@example.org>", null, "odd kinds");
        using var opened = GitRepository.Open(repository.Root);
        var files = opened.Files(opened.Resolve("")!.Value, "");
        Assert.Equal(
            [("a.md", TreeFileKind.Regular, 5), ("link", TreeFileKind.Symlink, 5),
                ("run.sh", TreeFileKind.Executable, 5), ("sub", TreeFileKind.Submodule, 0)],
            files.Select(file => (file.Path, file.Kind, (int)file.Size)));
        Assert.Equal([repository.Head], GitLog.Ours(GitLog.Histories(repository), "sub"));
    }

    [Fact]
    public void Is_listed_from_a_folder_of_it()
    {
        repository.Commit("make", ("docs/in/a.md", "1"), ("docs/b.md", "1"), ("c.md", "1"));
        using var opened = GitRepository.Open(repository.Root);
        var head = opened.Resolve("")!.Value;
        Assert.Equal(["b.md", "in/a.md"], opened.Files(head, "docs").Select(file => file.Path));
        Assert.Equal(["a.md"], opened.Files(head, "docs/in").Select(file => file.Path));
        Assert.Empty(opened.Files(head, "absent"));
        Assert.Empty(opened.Files(head, "c.md"));
        Assert.Null(opened.TreeAt(head, "c.md"));
        Assert.Equal(repository.Git("rev-parse", "HEAD:docs").Trim(), opened.TreeAt(head, "docs").ToString());
    }
}
