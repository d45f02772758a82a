using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_bundle : IDisposable
{
    private readonly ScriptedRepository origin = new();
    private readonly ScratchFolder scratch = new();

    private string Bundle => scratch.Path("wiki.bundle");

    public void Dispose()
    {
        origin.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Is_fetched_like_a_repository()
    {
        var head = Write("one");
        Assert.Equal(new MirrorOutcome.Fetched(ObjectName.Parse(head), Changed: true), Fetch());
        using var mirror = GitRepository.Open(scratch.Path("mirror"));
        Assert.Equal("refs/heads/main", mirror.HeadReference);
    }

    [Fact]
    public void That_did_not_change_is_not_read_again()
    {
        var head = Write("one");
        Fetch();
        // Torn in the middle, the same at both ends: a second reading would notice.
        var bytes = File.ReadAllBytes(Bundle);
        File.SetLastWriteTimeUtc(Bundle, DateTime.UnixEpoch);
        Assert.Equal(new MirrorOutcome.Fetched(ObjectName.Parse(head), Changed: false), Fetch());
        Assert.Equal(bytes, File.ReadAllBytes(Bundle));
    }

    [Fact]
    public void That_changed_is_fetched_whatever_its_time_says()
    {
        Write("one");
        Fetch();
        var time = File.GetLastWriteTimeUtc(Bundle);
        var second = Write("two");
        File.SetLastWriteTimeUtc(Bundle, time);
        Assert.Equal(new MirrorOutcome.Fetched(ObjectName.Parse(second), Changed: true), Fetch());
    }

    [Fact]
    public void Is_fetched_again_for_a_mirror_that_lost_it()
    {
        var head = Write("one");
        Fetch();
        var stamp = scratch.Read("mirror/shardwiki-bundle");
        Directory.Delete(scratch.Path("mirror"), recursive: true);
        scratch.Write("mirror/shardwiki-bundle", stamp);
        Assert.Equal(head, Assert.IsType<MirrorOutcome.Fetched>(Fetch()).Revision.ToString());
    }

    [Fact]
    public void Is_asked_anew_for_another_reference()
    {
        var head = Write("one");
        Fetch();
        Assert.IsType<MirrorOutcome.ReferenceMissing>(Fetch("gone"));
        Assert.Equal(head, Assert.IsType<MirrorOutcome.Fetched>(Fetch("main")).Revision.ToString());
    }

    private string Write(string text)
    {
        var head = origin.Commit(text, ("a.md", text));
        origin.Git("bundle", "create", "-q", Bundle, "HEAD", "main");
        return head;
    }

    private MirrorOutcome Fetch(string? reference = null) => Mirror.Fetch(
        new MirrorRequest { Address = Bundle, MirrorFolder = scratch.Path("mirror"), Reference = reference,
            IsTrustedPlace = true },
        TestContext.Current.CancellationToken);
}
