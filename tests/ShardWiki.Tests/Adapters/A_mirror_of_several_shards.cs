using ShardWiki.Adapters;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_mirror_of_several_shards : IDisposable
{
    private readonly ScriptedRepository _origin = new();
    private readonly ScratchFolder _scratch = new();
    private readonly string _one;
    private readonly SharedMirror _mirror = Shared();

    public A_mirror_of_several_shards() => _one = _origin.Commit("one", ("a.md", "one\n"));

    [Fact]
    public void Tells_each_after_it_was_made_anew_what_was_found_of_it()
    {
        Assert.IsType<RenewalOutcome.Renewed>(Renew(_mirror, "gone"));

        Assert.Equal("gone", Assert.IsType<MirrorOutcome.ReferenceMissing>(Fetch(_mirror, "gone")).Reference);
        Assert.Equal(_one, Assert.IsType<MirrorOutcome.Fetched>(Fetch(_mirror, "main")).Revision.ToString());
    }

    [Fact]
    public void Is_not_waited_for_again_where_it_could_not_be_made_anew()
    {
        Directory.Move(_origin.GitDirectory, _scratch.Path("away"));
        Assert.IsType<RenewalOutcome.Unreachable>(Renew(_mirror, "main"));
        Directory.Move(_scratch.Path("away"), _origin.GitDirectory);

        Assert.IsType<RenewalOutcome.Unreachable>(Renew(_mirror, "gone"));
        Assert.IsType<MirrorOutcome.Unreachable>(Fetch(_mirror, "main"));
        Assert.IsType<RenewalOutcome.Renewed>(Renew(Shared(), "main"));
    }

    [Fact]
    public void Keeps_what_was_listed_of_it_already()
    {
        Fetch(_mirror, "main");
        _origin.Git("commit", "-q", "--amend", "-m", "other");
        _origin.Git("reflog", "expire", "--expire=now", "--all");
        _origin.Git("gc", "-q", "--prune=now");
        File.WriteAllText(_scratch.Path("mirror/HEAD"), "");

        Assert.IsType<RenewalOutcome.Renewed>(Renew(_mirror, "main"));

        using var repository = GitRepository.Open(_scratch.Path("mirror"));
        Assert.Equal(_one, CommitLookup.Find(repository, _one)?.ToString());
    }

    [Fact]
    public void Lets_go_what_none_of_them_pins_any_more()
    {
        Fetch(_mirror, "main");
        var two = Amended("two");
        Fetch(new SharedMirror(["main"], [new MirrorPin(_one)]), "main");
        Amended("three");
        Fetch(new SharedMirror(["main"], []), "main");
        Assert.Equal(_one, Pinned());
        Amended("four");

        Fetch(new SharedMirror(["main"], [new MirrorPin(two)]), "main");

        Assert.Equal(two, Pinned());
    }

    public void Dispose()
    {
        _origin.Dispose();
        _scratch.Dispose();
    }

    private string Amended(string message)
    {
        _origin.Git("commit", "-q", "--amend", "-m", message);
        return _origin.Git("rev-parse", "HEAD").Trim();
    }

    private string Pinned() => _origin.Git(
        "--git-dir", _scratch.Path("mirror"), "for-each-ref", "--format=%(refname:lstrip=3)", "refs/shardwiki/pinned").Trim();

    private static SharedMirror Shared() => new(["main", "gone"], []);

    private MirrorOutcome Fetch(SharedMirror mirror, string reference) => mirror.Fetch(Request(reference), TestContext.Current.CancellationToken);

    private RenewalOutcome Renew(SharedMirror mirror, string reference) => mirror.Renew(Request(reference), TestContext.Current.CancellationToken);

    private MirrorRequest Request(string reference) => new()
    {
        Address = $"file://{_origin.Root}", MirrorFolder = _scratch.Path("mirror"), Schemes = ["file"], Reference = reference, HasAllPins = true,
    };
}
