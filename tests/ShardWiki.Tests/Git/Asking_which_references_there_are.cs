using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Asking_which_references_there_are : IDisposable
{
    private readonly ScriptedRepository _origin = new();
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Names_branches_and_tags_once_and_fetches_nothing()
    {
        Assert.Empty(Listed().Names);
        _origin.Commit("One", ("a.md", "# A\n"));
        _origin.Git("tag", "-a", "-m", "One", "v1");
        _origin.Git("branch", "v1");
        _origin.Git("branch", "feature/x");
        _origin.Git("update-ref", "refs/notes/commits", "HEAD");

        Assert.Equal(["feature/x", "main", "v1"], Listed().Names);
        using var mirror = GitRepository.Open(_scratch.Path("mirror"));
        Assert.Empty(mirror.References("refs/"));
        Assert.Empty(Directory.EnumerateFiles(_scratch.Path("mirror/objects"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Says_why_there_is_no_answer()
    {
        Assert.Contains("does not exist", Assert.IsType<ReferencesOutcome.Unreachable>(Asked("file:///nowhere/at-all")).Reason
            .Replace("does not appear to be a git repository", "does not exist", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("git", Assert.IsType<ReferencesOutcome.SchemeRefused>(Asked("git://example.org/x")).Scheme);
        Assert.Equal("ext::", Assert.IsType<ReferencesOutcome.SchemeRefused>(Asked("ext::sh -c touch% x")).Scheme);
        Assert.Equal("file", Assert.IsType<ReferencesOutcome.SchemeRefused>(Asked($"file://{_origin.Root}", "https")).Scheme);
    }

    public void Dispose()
    {
        _origin.Dispose();
        _scratch.Dispose();
    }

    private ReferencesOutcome.Listed Listed() => Assert.IsType<ReferencesOutcome.Listed>(Asked($"file://{_origin.Root}"));

    private ReferencesOutcome Asked(string address, string scheme = "file") => Mirror.References(
        new MirrorRequest { Address = address, MirrorFolder = _scratch.Path("mirror"), Schemes = [scheme] }, CancellationToken.None);
}
