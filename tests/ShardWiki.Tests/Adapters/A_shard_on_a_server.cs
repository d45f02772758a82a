using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_shard_on_a_server : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly GatheringSpace space = new() { Schemes = ["git"] };
    private readonly GitDaemon server;

    public A_shard_on_a_server()
    {
        repository.Commit("one", ("a.md", "one\n"));
        server = new GitDaemon(repository.Root);
        space.Attach(GatheringSpace.Git("wiki", server.Url(".git")));
    }

    public void Dispose()
    {
        server.Dispose();
        space.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Is_fetched_once_and_pinned_by_a_build_that_finds_no_pin()
    {
        var clock = new FixedClock(5);
        var built = space.Gather(GatherMode.Build, clock);
        var pin = built.Pins.Single();
        Assert.Equal(
            (repository.Head, clock.Now, new Freshness.Current()),
            (pin.Revision.ToString(), pin.Observed, pin.Freshness));
        Assert.Equal("one\n", Text(built));
    }

    [Fact]
    public void Is_read_at_its_pin_by_later_builds_without_server_or_clock()
    {
        space.Pins = space.Build().Pins;
        repository.Commit("two", ("a.md", "two\n"));
        server.Stop();
        var clock = new FixedClock(9);
        var built = space.Gather(GatherMode.Build, clock);
        Assert.Equal("one\n", Text(built));
        Assert.Equal(space.Pins.AsEnumerable(), built.Pins);
        Assert.Empty(built.Snapshot.Findings);
        Assert.Equal(0, clock.Asked);
    }

    [Fact]
    public void Moves_when_it_is_pulled()
    {
        space.Pull();
        var two = repository.Commit("two", ("a.md", "two\n"));
        var pulled = space.Pull();
        Assert.Equal("two\n", Text(pulled));
        var pin = pulled.Pins.Single();
        Assert.Equal((two, new FixedClock(2).Now), (pin.Revision.ToString(), pin.Observed));
    }

    [Fact]
    public void Is_fetched_at_its_pin_where_the_mirror_is_gone()
    {
        space.Pull();
        repository.Commit("two", ("a.md", "two\n"));
        Directory.Delete(space.StateFolder, recursive: true);
        var built = space.Build();
        Assert.Equal("one\n", Text(built));
        Assert.Equal(space.Pins.AsEnumerable(), built.Pins);
    }

    [Fact]
    public void Is_absent_where_neither_mirror_nor_server_has_the_pinned_version()
    {
        space.Pull();
        repository.Git("commit", "-q", "--amend", "-m", "other");
        repository.Git("reflog", "expire", "--expire=now", "--all");
        repository.Git("gc", "-q", "--prune=now");
        Directory.Delete(space.StateFolder, recursive: true);
        var built = space.Build();
        Assert.IsType<Freshness.Absent>(Shard(built).Freshness);
        Assert.Equal([FindingCode.ReferenceGone], Codes(built));
        Assert.Equal(space.Pins.AsEnumerable(), built.Pins);
    }

    [Fact]
    public void Is_stale_since_the_first_pull_that_did_not_reach_it()
    {
        var before = space.Pull().Pins.Single();
        server.Stop();
        var (first, second) = (space.Pull(), space.Pull());
        var stale = new Freshness.Stale(new FixedClock(2).Now);
        Assert.Equal((stale, stale), (Shard(first).Freshness, Shard(second).Freshness));
        Assert.Equal(before with { Freshness = stale }, second.Pins.Single());
        Assert.Equal("one\n", Text(second));
        Assert.Equal([FindingCode.ShardUnreachable], Codes(second));
        Assert.Equal(stale, Shard(space.Build()).Freshness);
        Assert.Empty(space.Locked().Differing);
    }

    [Fact]
    public void Is_current_again_when_the_server_is_back()
    {
        var before = space.Pull().Pins.Single();
        server.Stop();
        space.Pull();
        using var back = new GitDaemon(repository.Root);
        // Another port is another address, hence another mirror: only the pin knows that nothing is new.
        space.Attach(GatheringSpace.Git("wiki", back.Url(".git")));
        Assert.Equal(before, space.Pull().Pins.Single());
    }

    [Fact]
    public void Is_absent_where_it_was_never_reached()
    {
        server.Stop();
        var built = space.Build();
        Assert.IsType<Freshness.Absent>(Shard(built).Freshness);
        Assert.Empty(built.Pins);
        var pulled = space.Pull().Pins.Single();
        Assert.Equal(("", null), (pulled.Digest, pulled.Observed));
        Assert.IsType<Freshness.Absent>(pulled.Freshness);
        Assert.Equal(space.Pins.AsEnumerable(), space.Pull().Pins);
        Assert.Empty(space.Locked().Differing);
    }

    [Fact]
    public void Is_not_asked_by_a_build_after_a_pull_that_found_it_absent()
    {
        var attached = space.Attachments;
        space.Attach(attached[0] with { Reference = "gone" });
        space.Pull();
        space.Attach([.. attached]);
        Directory.Delete(space.StateFolder, recursive: true);
        Assert.IsType<Freshness.Absent>(Shard(space.Build()).Freshness);
        Assert.False(Directory.Exists(System.IO.Path.Combine(space.StateFolder, "mirrors")));
        Assert.Equal("one\n", Text(space.Pull()));
    }

    [Fact]
    public void Keeps_what_it_had_when_its_branch_is_gone()
    {
        space.Attach(space.Attachments[0] with { Reference = "main" });
        space.Pull();
        repository.Git("branch", "-m", "main", "trunk");
        var pulled = space.Pull();
        Assert.IsType<Freshness.Stale>(Shard(pulled).Freshness);
        var finding = pulled.Snapshot.Findings.Single();
        Assert.Equal(FindingCode.ReferenceGone, finding.Code);
        Assert.Contains("'main'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("trunk", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_scheme_that_is_not_allowed_is_not_fetched()
    {
        space.Schemes = ["https"];
        var pulled = space.Pull();
        Assert.IsType<Freshness.Absent>(Shard(pulled).Freshness);
        Assert.Equal([FindingCode.SchemeRefused], Codes(pulled));
        Assert.False(Directory.Exists(System.IO.Path.Combine(space.StateFolder, "mirrors")));
    }

    [Fact]
    public void Is_never_fetched_by_a_locked_build()
    {
        space.Pull();
        Directory.Delete(space.StateFolder, recursive: true);
        var locked = space.Locked();
        Assert.Equal([ShardName.Parse("wiki")], locked.Differing);
        Assert.Equal([FindingCode.ShardUnreachable], Codes(locked));
        Assert.False(Directory.Exists(System.IO.Path.Combine(space.StateFolder, "mirrors")));
    }

    [Fact]
    public void Is_read_at_the_commit_that_the_configuration_names_even_if_the_lock_is_older()
    {
        space.Pull();
        var two = repository.Commit("two", ("a.md", "two\n"));
        repository.Commit("three", ("a.md", "three\n"));
        space.Attach(space.Attachments[0] with { Reference = two });
        var built = space.Build();
        Assert.Equal("two\n", Text(built));
        Assert.Equal(two, built.Pins.Single().Revision.ToString());
    }

    [Fact]
    public void Without_a_commit_is_empty_and_stays_so_without_being_asked()
    {
        using var empty = new ScriptedRepository();
        using var other = new GitDaemon(empty.Root);
        space.Attach(GatheringSpace.Git("wiki", other.Url(".git")));
        var pulled = space.Pull();
        Assert.Equal(new Freshness.Current(), Shard(pulled).Freshness);
        Assert.Equal([FindingCode.ShardEmpty], Codes(pulled));
        other.Stop();
        var built = space.Build();
        Assert.Equal([FindingCode.ShardEmpty], Codes(built));
        Assert.Equal(new Freshness.Current(), Shard(built).Freshness);
        Assert.Empty(space.Locked().Differing);
    }

    [Fact]
    public void Keeps_the_secrets_of_its_address()
    {
        server.Stop();
        space.Schemes = ["http"];
        space.Attach(GatheringSpace.Git("wiki", "http://ann:s3cr3t@127.0.0.1:1/wiki.git"));
        var pulled = space.Pull();
        Assert.DoesNotContain("s3cr3t", string.Join('\n', pulled.Snapshot.Findings), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", Shard(pulled).Freshness.ToString(), StringComparison.Ordinal);
    }

    private static ShardSnapshot Shard(GatheredSpace gathered) => gathered.Snapshot.Shards[0];

    private static string Text(GatheredSpace gathered) => GatheringSpace.Text(gathered, Shard(gathered).Pages.Single());

    private static IEnumerable<FindingCode> Codes(GatheredSpace gathered) =>
        gathered.Snapshot.Findings.Select(finding => finding.Code);
}
