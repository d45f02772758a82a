using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What every adapter keeps, whatever its backend.</summary>
public abstract class The_contract_of_adapters : IDisposable
{
    private readonly GatheringSpace space = new() { Schemes = ["file"] };
    private readonly ContractShard shard;

    private protected GatheringSpace Space => space;

    protected The_contract_of_adapters(ContractShard shard)
    {
        this.shard = shard;
        space.Attach(shard.Attachment);
    }

    [Fact]
    public void Is_read_by_many_threads_at_once()
    {
        shard.Publish([.. Enumerable.Range(0, 50).Select(n => ($"p{n}.md", $"text of {n}\n"))]);
        var gathered = space.Pull();
        Assert.Equal(50, Read(gathered).Pages.Length);
        Parallel.ForEach(Enumerable.Repeat(Read(gathered).Pages, 8).SelectMany(pages => pages), page =>
        {
            var content = gathered.Snapshot.Contents.Read(page.Content);
            Assert.Equal((page.Content.Content, page.Size), (Fingerprint.Of(content), content.Length));
        });
    }

    [Fact]
    public void Answers_alike_for_what_it_was_told_to_expect()
    {
        shard.Publish([.. Enumerable.Range(0, 50).Select(n => ($"p{n}.md", $"text of {n}\n")), ("nothing.md", "")]);
        var gathered = space.Pull();
        var contents = gathered.Snapshot.Contents;
        var never = new ContentHandle(shard.Attachment.Name, "p0.md", Fingerprint.Of("never was"u8));

        contents.Expect([never, .. Read(gathered).Pages.Select(p => p.Content), never with { Shard = ShardName.Parse("nobody") }]);

        Assert.All(Read(gathered).Pages, page => Assert.Equal(page.Content.Content, Fingerprint.Of(contents.Read(page.Content))));
        Assert.Throws<ContentGoneException>(() => contents.Read(never));
    }

    [Fact]
    public void Says_the_same_when_asked_twice()
    {
        shard.Publish(("a.md", "a"), ("in/b.md", "b"));
        var (first, second) = (space.Pull(), space.Pull());
        Assert.Equal(first.Pins.AsEnumerable(), second.Pins);
        Assert.Equal(Read(first).Pages.Select(page => page.Content), Read(second).Pages.Select(page => page.Content));
        Assert.Equal(new FixedClock(1).Now, second.Pins.Single().Observed);
        Assert.Equal(new Freshness.Current(), second.Pins.Single().Freshness);
    }

    [Fact]
    public void Is_observed_anew_when_it_changed()
    {
        shard.Publish(("a.md", "a"));
        var before = space.Pull().Pins.Single();
        shard.Publish(("a.md", "other words"));
        var after = space.Pull();
        Assert.NotEqual(before.Digest, after.Pins.Single().Digest);
        Assert.Equal(new FixedClock(2).Now, after.Pins.Single().Observed);
        Assert.Contains("other words", GatheringSpace.Text(after, Read(after).Pages.Single()));
    }

    [Fact]
    public void Is_built_as_it_was_pulled_without_a_clock()
    {
        shard.Publish(("a.md", "a"));
        var pulled = space.Pull();
        var clock = new FixedClock(9);
        var built = space.Gather(GatherMode.Build, clock);
        Assert.Equal(0, clock.Asked);
        Assert.Equal(pulled.Pins.AsEnumerable(), built.Pins);
        Assert.Equal(
            (Read(pulled).Revision, Read(pulled).Observed, Read(pulled).Freshness),
            (Read(built).Revision, Read(built).Observed, Read(built).Freshness));
    }

    [Fact]
    public void Agrees_with_the_lock_until_its_content_changes()
    {
        shard.Publish(("a.md", "a"));
        space.Pull();
        Assert.Empty(space.Locked().Differing);
        space.Pins = [space.Pins.Single() with { Digest = new string('0', 64) }];
        Assert.Equal([shard.Attachment.Name], space.Locked().Differing);
    }

    [Fact]
    public void Differs_from_a_lock_that_does_not_name_it()
    {
        shard.Publish(("a.md", "a"));
        Assert.Equal([shard.Attachment.Name], space.Locked().Differing);
    }

    [Fact]
    public void Declares_a_profile_that_fits_its_history()
    {
        shard.Publish(("a.md", "a"));
        var profile = Read(space.Pull()).Profile;
        Assert.True(profile.Has(Verb.Read));
        Assert.False(profile.Has(Verb.Write));
        Assert.Equal(shard.KeepsHistory ? "git-native" : "none", profile[Spectrum.History].Name);
    }

    [Fact]
    public void Is_read_and_told_of_where_it_holds_no_page()
    {
        shard.PublishNoPage();
        var gathered = space.Pull();
        Assert.Equal(new Freshness.Current(), Read(gathered).Freshness);
        Assert.Equal([FindingCode.ShardEmpty], gathered.Snapshot.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Is_absent_where_it_is_not_there_and_the_others_go_on()
    {
        space.Write("other/o.md", "o");
        space.Attach(shard.Attachment, GatheringSpace.Folder("other", "other"));
        shard.Remove();
        var gathered = space.Pull();
        var absent = Assert.IsType<Freshness.Absent>(Read(gathered).Freshness);
        Assert.NotEmpty(absent.Reason);
        Assert.Equal(("", default(Revision)), (Read(gathered).Digest, Read(gathered).Revision));
        Assert.Equal([FindingCode.ShardUnreachable], gathered.Snapshot.Findings.Select(finding => finding.Code));
        Assert.Equal("o.md", gathered.Snapshot.Shards[1].Pages.Single().Id.Key);
    }

    [Fact]
    public void Answers_for_gathered_contents_only()
    {
        shard.Publish(("a.md", "a"));
        var gathered = space.Pull();
        var handle = new ContentHandle(shard.Attachment.Name, "a.md", Fingerprint.Of("never was"u8));
        Assert.Throws<ContentGoneException>(() => gathered.Snapshot.Contents.Read(handle));
    }

    [Fact]
    public void Keeps_a_page_that_changes_the_page_that_it_was()
    {
        shard.Publish(("a.md", "a"), ("b.md", "b"));
        var before = Keys(space.Pull());
        shard.Publish(("a.md", "other words"), ("c.md", "c"));
        var after = Keys(space.Pull());
        Assert.Equal((2, 3), (before.Length, after.Length));
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public void Is_placed_under_its_mount()
    {
        space.Attach(shard.Attachment with { Mount = PagePath.Of("hand/book") });
        shard.Publish(("a.md", "a"));
        Assert.StartsWith("hand/book/a", Read(space.Pull()).Pages.Single().Path.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        space.Dispose();
        shard.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static ShardSnapshot Read(GatheredSpace gathered) => gathered.Snapshot.Shards[0];

    protected static ImmutableArray<string> Keys(GatheredSpace gathered) =>
        [.. Read(gathered).Pages.Select(page => page.Id.Key)];
}

public sealed class A_feed_of_entries()
    : The_contract_of_adapters(new FeedContractShard());
