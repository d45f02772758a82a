using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>A mirror may be the last that has a commit: nothing that can be read in it is lost by making it anew.</summary>
public sealed class Renewing_a_mirror : IDisposable
{
    private readonly ScriptedRepository _origin = new();
    private readonly ScratchFolder _scratch = new();
    private readonly string _old;
    private readonly string _new;
    private ImmutableArray<MirrorPin> _pins = [];
    private bool _hasAll;

    public Renewing_a_mirror()
    {
        _old = _origin.Commit("old", ("a.md", "old\n"), ("b.md", "alike\n"));
        Fetch();
        FetchAll("main");
        _origin.Git("checkout", "-q", "--orphan", "anew");
        _new = _origin.Commit("new", ("a.md", "new\n"), ("b.md", "alike\n"));
        _origin.Git("branch", "-q", "-M", "anew", "main");
    }

    public static TheoryData<string, bool> Damages =>
        new(from damage in (string[])["HEAD", "config", "packed-refs"] from isShared in (bool[])[false, true] select (damage, isShared));

    private string Place => _scratch.Path("mirror");

    private string Shared => _scratch.Path("shared");

    [Theory]
    [MemberData(nameof(Damages))]
    public void Saves_a_pin_that_the_place_let_go(string damage, bool isShared)
    {
        var mirror = isShared ? Shared : Place;
        _pins = [new MirrorPin(_old)];
        Forget();
        File.WriteAllText(Path.Combine(mirror, damage), "[torn");

        var renewed = Assert.IsType<RenewalOutcome.Renewed>(Renew(isShared));

        Assert.Equal(_new, Assert.IsType<MirrorOutcome.Fetched>(renewed.Found["main"]).Revision.ToString());
        Assert.Equal((_old, _new), (Resolved(mirror, _old), Resolved(mirror, _new)));
        Assert.Equal(_old, Git(mirror, "rev-parse", $"refs/shardwiki/pinned/{_old}"));
        Git(mirror, "fsck", "--strict");
        Assert.Single(Directory.GetDirectories(_scratch.Root, Path.GetFileName(mirror) + "*"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Does_not_happen_where_a_pin_would_be_lost(bool isShared)
    {
        var mirror = isShared ? Shared : Place;
        var blob = _origin.Git("rev-parse", $"{_old}:a.md").Trim();
        _pins = [new MirrorPin(_old)];
        Forget();
        MirrorDamage.Lose(mirror, blob);

        Assert.StartsWith(_old[..12] + " cannot be had", Assert.IsType<RenewalOutcome.Stays>(Renew(isShared)).Reason, StringComparison.Ordinal);

        Assert.Equal((_old, null), (Resolved(mirror, _old), Resolved(mirror, _new)));
        _pins = [new MirrorPin(_old, "main")];
        Assert.IsType<RenewalOutcome.Renewed>(Renew(isShared));
        Assert.Equal((null, _new), (Resolved(mirror, _old), Resolved(mirror, _new)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Takes_what_is_broken_in_a_pin_from_what_the_place_has_today(bool isShared)
    {
        var mirror = isShared ? Shared : Place;
        _pins = [new MirrorPin(_old)];
        Forget();
        MirrorDamage.Lose(mirror, _origin.Git("rev-parse", "main:b.md").Trim());

        Assert.IsType<RenewalOutcome.Renewed>(Renew(isShared));

        Assert.Equal("alike", Git(mirror, "cat-file", "blob", $"{_old}:b.md"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Asks_the_place_for_a_pin_that_is_broken_here(bool isShared)
    {
        var mirror = isShared ? Shared : Place;
        _pins = [new MirrorPin(_old)];
        _origin.Git("branch", "-q", "aside", _old);
        MirrorDamage.Lose(mirror, _old);

        Assert.IsType<RenewalOutcome.Renewed>(Renew(isShared));

        Assert.Equal(_old, Resolved(mirror, _old));
    }

    [Fact]
    public void Does_not_happen_where_a_reference_would_be_lost_that_cannot_be_had()
    {
        var blob = _origin.Git("rev-parse", "main:a.md").Trim();
        _origin.Git("branch", "-q", "other", _old);
        FetchAll("main", "other");
        File.Delete(Path.Combine(_origin.GitDirectory, "objects", blob[..2], blob[2..]));
        MirrorDamage.Lose(Shared, blob);

        Assert.StartsWith("'main' cannot be had", Assert.IsType<RenewalOutcome.Stays>(Renew(true, "main", "other")).Reason, StringComparison.Ordinal);

        Assert.Equal(_new, Resolved(Shared, _new));
    }

    [Fact]
    public void Happens_where_a_reference_that_cannot_be_had_is_whole_here()
    {
        var blob = _origin.Git("rev-parse", "main:a.md").Trim();
        _origin.Git("branch", "-q", "other", _old);
        FetchAll("main", "other");
        File.Delete(Path.Combine(_origin.GitDirectory, "objects", blob[..2], blob[2..]));
        MirrorDamage.Lose(Shared, _old);

        var renewed = Assert.IsType<RenewalOutcome.Renewed>(Renew(true, "main", "other"));

        Assert.IsType<MirrorOutcome.Unreachable>(renewed.Found["main"]);
        Assert.Equal((_old, _new), (Resolved(Shared, _old), Resolved(Shared, _new)));
        Git(Shared, "fsck", "--strict");
    }

    [Fact]
    public void Saves_what_was_pinned_once_unless_it_is_told_all_pins()
    {
        Forget();
        _pins = [new MirrorPin(_new)];
        Git(Shared, "update-ref", $"refs/shardwiki/pinned/{_old}", _old);
        Renew(true);
        (_hasAll, var kept) = (true, Resolved(Shared, _old));
        Assert.IsType<RenewalOutcome.Renewed>(Renew(true));
        Assert.Equal((_old, null, _new), (kept, Resolved(Shared, _old), Resolved(Shared, _new)));
    }

    [Fact]
    public void Does_not_happen_where_what_is_left_cannot_be_copied()
    {
        var names = Directory.CreateDirectory(Path.Combine(Place, "refs/shardwiki/pinned")).FullName;
        File.CreateSymbolicLink(Path.Combine(names, _old), "nowhere");

        Assert.StartsWith("no other can be made", Assert.IsType<RenewalOutcome.Stays>(Renew(false)).Reason, StringComparison.Ordinal);

        Assert.Equal((_old, 1), (Resolved(Place, _old), Directory.GetDirectories(_scratch.Root, "mirror*").Length));
    }

    [Fact]
    public void Leaves_what_there_was_where_nothing_answers()
    {
        Directory.Delete(_origin.GitDirectory, recursive: true);

        Assert.IsType<RenewalOutcome.Unreachable>(Renew(false));
        Assert.IsType<RenewalOutcome.Unreachable>(Renew(true));

        Assert.Equal((_old, _old), (Resolved(Place, _old), Resolved(Shared, _old)));
    }

    // The server has no more of it.
    private void Forget()
    {
        _origin.Git("reflog", "expire", "--expire=now", "--all");
        _origin.Git("gc", "-q", "--prune=now");
    }

    private MirrorOutcome Fetch() => Mirror.Fetch(Request(Place), TestContext.Current.CancellationToken);

    private void FetchAll(params string[] references) => Mirror.FetchAll(Request(Shared), [.. references], TestContext.Current.CancellationToken);

    private RenewalOutcome Renew(bool isShared, params string[] references) => isShared
        ? Mirror.RenewAll(Request(Shared), references is [] ? ["main"] : [.. references], TestContext.Current.CancellationToken)
        : Mirror.Renew(Request(Place), TestContext.Current.CancellationToken);

    private MirrorRequest Request(string mirror) => new()
    {
        Address = $"file://{_origin.Root}", MirrorFolder = mirror, Schemes = ["file"], Reference = "main", Pins = _pins, HasAllPins = _hasAll,
    };

    // Whether the commit is there, be it whole or not.
    private static string? Resolved(string mirror, string commit)
    {
        using var repository = GitRepository.Open(mirror);
        return CommitLookup.Find(repository, commit)?.ToString();
    }

    private string Git(string mirror, params string[] arguments) => _origin.Git(["--git-dir", mirror, .. arguments]).Trim();

    public void Dispose()
    {
        _origin.Dispose();
        _scratch.Dispose();
    }
}
