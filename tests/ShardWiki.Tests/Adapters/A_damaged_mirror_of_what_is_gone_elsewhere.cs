using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>The server was pushed to by force, and our copy is the last that has what the lock pins.</summary>
public sealed class A_damaged_mirror_of_what_is_gone_elsewhere : IDisposable
{
    // Long enough that git finds its size before its damage.
    private static readonly string One = string.Join('\n', Enumerable.Range(1, 999).Select(i => FormattableString.Invariant($"{i * 48271L % 65537:x}")));

    private readonly ScriptedRepository _repository = new();
    private readonly GatheringSpace _space = new() { Schemes = ["file"] };
    private readonly string _blob;

    public A_damaged_mirror_of_what_is_gone_elsewhere()
    {
        _repository.Commit("one", ("a.md", One), ("b.md", "alike\n"));
        _blob = _repository.Git("rev-parse", "main:a.md").Trim();
        _space.Attach(GatheringSpace.Git("wiki", $"file://{_repository.Root}"));
        _space.Pull();
        _repository.Write("a.md", "other\n");
        _repository.Git("commit", "-q", "-a", "--amend", "-m", "other");
        _repository.Git("reflog", "expire", "--expire=now", "--all");
        _repository.Git("gc", "-q", "--prune=now");
    }

    private string Mirror => Directory.GetDirectories(_space.Path(".shardwiki/mirrors")).Single();

    [Fact]
    public void Is_made_anew_with_all_that_the_lock_pins()
    {
        File.WriteAllText(Path.Combine(Mirror, "HEAD"), "");

        var built = _space.Build();

        Assert.Equal([One, "alike\n"], Texts(built));
        Assert.Equal(FindingCode.MirrorRenewed, built.Snapshot.Findings.Single().Code);
        Assert.Equal([One, "alike\n"], Texts(_space.Locked()));
    }

    [Fact]
    public void Stays_for_a_build_where_that_cannot_be_saved_and_not_for_a_pull()
    {
        var commit = _space.Pins.Single().Revision;
        MirrorDamage.Lose(Mirror, _repository.Git("rev-parse", "main:b.md").Trim());
        MirrorDamage.Lose(Mirror, _blob);

        var built = _space.Build();

        Assert.Contains($"was not made anew: {commit.Short} cannot be had there any more", built.Snapshot.Findings.Single().Message, StringComparison.Ordinal);
        Assert.Equal(_space.Pins.AsEnumerable(), built.Pins);
        Assert.Equal(0, _repository.TryGit("--git-dir", Mirror, "cat-file", "-e", $"{commit}^{{tree}}"));
        Assert.Equal(["other\n", "alike\n"], Texts(_space.Pull()));
        Assert.Equal(["other\n", "alike\n"], Texts(_space.Locked()));
    }

    [Fact]
    public void Is_read_by_a_locked_build_where_it_was_moved_aside_and_nothing_took_its_place()
    {
        Directory.Move(Mirror, Mirror + ".aside");

        var locked = _space.Locked();

        Assert.Equal([One, "alike\n"], Texts(locked));
        Assert.Empty(locked.Snapshot.Findings);
    }

    [Fact]
    public void Has_names_for_what_the_lock_pins_and_for_nothing_that_it_pinned_before()
    {
        var first = _space.Pins.Single().Revision;
        var second = _space.Pull().Pins.Single().Revision;
        Assert.Equal($"refs/shardwiki/pinned/{first}", Pinned());
        _repository.Git("commit", "-q", "--amend", "-m", "another");

        _space.Pull();

        Assert.Equal($"refs/shardwiki/pinned/{second}", Pinned());
    }

    [Fact]
    public void Stays_where_only_reading_finds_that_a_page_is_lost()
    {
        MirrorDamage.Garble(Mirror, _blob);

        var built = _space.Build();

        Assert.Empty(built.Snapshot.Findings);
        var pages = built.Snapshot.Shards.Single().Pages;
        Assert.Throws<ContentGoneException>(() => GatheringSpace.Text(built, pages[0]));
        Assert.Equal("alike\n", GatheringSpace.Text(built, pages[1]));
        Assert.Equal("alike\n", GatheringSpace.Text(_space.Build(), pages[1]));
    }

    private string Pinned() =>
        _repository.Git("--git-dir", Mirror, "for-each-ref", "--format=%(refname)", "refs/shardwiki/pinned").Trim();

    public void Dispose()
    {
        _space.Dispose();
        _repository.Dispose();
    }

    private static string[] Texts(GatheredSpace gathered) =>
        [.. gathered.Snapshot.Shards.Single().Pages.Select(page => GatheringSpace.Text(gathered, page))];
}
