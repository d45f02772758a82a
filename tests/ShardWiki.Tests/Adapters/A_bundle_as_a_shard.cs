using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_bundle_as_a_shard : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly GatheringSpace space = new();

    public A_bundle_as_a_shard()
    {
        repository.Commit("one", ("a.md", "one\n"));
        Bundle();
        space.Attach(GatheringSpace.Git("wiki", "w.bundle"));
    }

    public void Dispose()
    {
        space.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Is_read_as_it_is_now_by_every_build()
    {
        space.Pull();
        repository.Commit("two", ("a.md", "two\n"));
        Bundle();
        var built = space.Build();
        Assert.Equal("two\n", GatheringSpace.Text(built, built.Snapshot.Shards[0].Pages.Single()));
        Assert.Null(built.Snapshot.Shards[0].Observed);
        Assert.Equal(space.Pins.AsEnumerable(), built.Pins);
    }

    [Fact]
    public void Is_stale_where_it_is_gone_and_was_here()
    {
        space.Pull();
        File.Delete(space.Path("w.bundle"));
        var pulled = space.Pull();
        Assert.Equal(new Freshness.Stale(new FixedClock(2).Now), pulled.Snapshot.Shards[0].Freshness);
        Assert.Equal([FindingCode.ShardUnreachable], pulled.Snapshot.Findings.Select(finding => finding.Code));
        Assert.Single(space.Build().Snapshot.Shards[0].Pages);
    }

    [Fact]
    public void Stays_absent_for_builds_until_it_is_pulled()
    {
        space.Pull();
        File.Move(space.Path("w.bundle"), space.Path("w.away"));
        space.Pins = [space.Pins.Single() with { Freshness = new Freshness.Absent("it was away") }];
        Assert.Equal(new Freshness.Absent("it was away"), space.Build().Snapshot.Shards[0].Freshness);
        File.Move(space.Path("w.away"), space.Path("w.bundle"));
        Assert.Equal(new Freshness.Current(), space.Pull().Snapshot.Shards[0].Freshness);
        Assert.Equal(new FixedClock(1).Now, space.Pins.Single().Observed);
    }

    [Fact]
    public void Is_absent_where_it_is_no_bundle()
    {
        space.Write("w.bundle", "nothing of the kind");
        var pulled = space.Pull();
        Assert.IsType<Freshness.Absent>(pulled.Snapshot.Shards[0].Freshness);
        Assert.Equal([FindingCode.ShardUnreachable], pulled.Snapshot.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Tells_which_refs_it_has_where_the_named_one_is_gone()
    {
        space.Attach(GatheringSpace.Git("wiki", "w.bundle") with { Reference = "mian" });
        var finding = space.Build().Snapshot.Findings.Single();
        Assert.Equal(FindingCode.ReferenceGone, finding.Code);
        Assert.Contains("closest is 'main'", finding.Message, StringComparison.Ordinal);
    }

    private void Bundle() => repository.Git("bundle", "create", "-q", space.Path("w.bundle"), "main");
}
