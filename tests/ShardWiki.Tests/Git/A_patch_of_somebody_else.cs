using System.Text;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Git;

public sealed class A_patch_of_somebody_else : IDisposable
{
    private readonly ScriptedRepository repository = new();

    public A_patch_of_somebody_else() => repository.Commit("Begin", ("a.md", "a\nb\nc\n"), ("b.md", "b\n"));

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Edits_one_file()
    {
        repository.Write("a.md", "a\nB\nc\n");

        var edit = Assert.IsType<FileChange.Edit>(Read());
        Assert.Equal(("a.md", false), (edit.Path, edit.IsNew));
        Assert.StartsWith(edit.OldName, repository.Git("rev-parse", "HEAD:a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_touch_other_files()
    {
        repository.Write("a.md", "A\n");
        repository.Write("b.md", "B\n");
        IsRefused("it touches more than one file");
    }

    [Fact]
    public void Does_not_touch_another_file_behind_its_signature() => IsRefused(
        "it touches more than one file",
        "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n+b\n-- \n2.39\n\ntext\n--- a/b\n+++ b/b\n@@ -1 +1 @@\n-a\n+b\n");

    [Fact]
    public void Changes_no_mode()
    {
        repository.Git("update-index", "--chmod=+x", "a.md");
        IsRefused("it changes the mode of the file", repository.Git("diff", "--cached"));
    }

    [Fact]
    public void Makes_no_link()
    {
        File.CreateSymbolicLink(System.IO.Path.Combine(repository.Root, "link.md"), "/etc/passwd");
        IsRefused("it makes or changes a symbolic link");
    }

    [Fact]
    public void Is_not_binary()
    {
        repository.Write("a.md", "a\0b\n");
        IsRefused("it is binary");
        IsRefused("it is binary", repository.Git("diff", "--binary", "HEAD"));
    }

    [Fact]
    public void Deletes_nothing()
    {
        repository.Git("rm", "-q", "a.md");
        IsRefused("it deletes the file");
    }

    [Fact]
    public void Renames_nothing()
    {
        repository.Git("mv", "a.md", "c.md");
        IsRefused("it renames or copies a file", repository.Git("diff", "-M", "HEAD"));
    }

    [Theory]
    [InlineData("../x.md")]
    [InlineData("a/../../x.md")]
    [InlineData("/etc/passwd")]
    [InlineData(".git/config")]
    [InlineData("a//b")]
    public void Stays_in_the_repository(string path) => IsRefused(
        $"'{path}' leads out of the repository", $"--- a/{path}\n+++ b/{path}\n@@ -1 +1 @@\n-a\n+b\n");

    [Theory]
    [InlineData("", "it holds no change of a text")]
    [InlineData("--- a/x\n+++ b/x\n", "it holds no change of a text")]
    [InlineData("--- a/x\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n", "it renames the file")]
    [InlineData("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", "it deletes the file")]
    [InlineData("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+b\n", "the patch is broken: it ends within a hunk")]
    [InlineData("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+b\nc\n", "the patch is broken: 'c' is no line of a hunk")]
    [InlineData("diff --git a/x b/x\nnew file mode 160000\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n", "it makes or changes a submodule")]
    [InlineData("--- a/x\n+++ \"b/\\xy\"\n@@ -1 +1 @@\n-a\n+b\n", "the name of its file cannot be read, or is not UTF-8")]
    public void Is_refused_by_what_it_is(string diff, string reason) => IsRefused(reason, diff);

    private void IsRefused(string reason)
    {
        repository.Git("add", "-A");
        IsRefused(reason, repository.Git("diff", "--no-renames", "HEAD"));
    }

    private static void IsRefused(string reason, string diff) =>
        Assert.Equal(reason, Assert.IsType<FileChange.Refused>(FileChangeReading.Of(Encoding.UTF8.GetBytes(diff))).Reason);

    private FileChange Read() => FileChangeReading.Of(Encoding.UTF8.GetBytes(repository.Git("diff", "HEAD")));
}
