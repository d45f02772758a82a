using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Changes_in_one_list
{
    private static readonly DateTimeOffset Noon = new(2020, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly ShardSnapshot Shard = UnionSpace.Of("-- shard wiki ikiwiki at guide --\n-- wiki:a.mdwn --\nA.\n").Shards[0];

    [Fact]
    public void Stand_below_the_mount_of_their_shard_and_name_what_they_touched()
    {
        var change = Assert.Single(SpaceChanges.Of([Shard with { RecentChanges = [Change("aaaa", Noon)] }], Journal()));

        Assert.Equal(("guide/recentchanges/change_aaaa", "wiki:recentchanges/change_aaaa._change"), (change.Path.ToString(), change.Id.ToString()));
        Assert.Equal("wiki:a.mdwn", string.Join(' ', change.Touched));
    }

    [Fact]
    public void Name_what_a_decision_is_about_where_that_is_a_page()
    {
        var changes = SpaceChanges.Of([], Journal(Line(1, Noon, "wiki:a.mdwn"), Line(2, Noon, "the space")));

        Assert.Equal(["", "wiki:a.mdwn"], changes.Select(c => string.Join(' ', c.Touched)));
        Assert.Equal(["recentchanges/change_decision-2", "recentchanges/change_decision-1"], changes.Select(c => c.Path.ToString()));
    }

    [Fact]
    public void Are_in_the_order_of_time_and_decisions_of_one_moment_in_that_of_the_journal()
    {
        var changes = SpaceChanges.Of(
            [Shard with { RecentChanges = [Change("aaaa", Noon.AddHours(1)), Change("bbbb", Noon.AddHours(-1))] }],
            Journal(Line(1, Noon, "x"), Line(2, Noon, "x"), Line(10, Noon, "x")));

        Assert.Equal(["aaaa", "decision-10", "decision-2", "decision-1", "bbbb"], changes.Select(Short));
    }

    [Fact]
    public void Are_told_once()
    {
        var twice = Shard with { RecentChanges = [Change("aaaa", Noon), Change("aaaa", Noon) with { Summary = "again" }] };

        Assert.Single(SpaceChanges.Of([twice], Journal()));
    }

    [Fact]
    public void Hold_the_latest_decisions_alone()
    {
        var lines = Enumerable.Range(1, 600).Select(i => Line(i, Noon.AddMinutes(i), "x")).ToArray();
        var changes = SpaceChanges.Of([], Journal(lines));

        Assert.Equal((500, "decision-600", "decision-101"), (changes.Length, Short(changes[0]), Short(changes[^1])));
    }

    private static string Short(SpaceChange change) => change.Path.Name["change_".Length..];

    private static JournalStanding Journal(params JournalLine[] lines) => new(lines.Length, "", [.. lines]);

    private static JournalLine Line(long seq, DateTimeOffset at, string subject) => new()
    {
        Seq = seq,
        At = at,
        Actor = new Author("Cora", ""),
        Type = "pages.bound",
        Subject = subject,
        Sentence = string.Create(CultureInfo.InvariantCulture, $"Decision {seq}"),
        IsKnown = true,
    };

    private static ShardChange Change(string revision, DateTimeOffset at) => new()
    {
        Revision = new Revision(revision),
        Author = new Author("Ada", ""),
        At = at,
        Summary = "A change",
        Keys = ["a.mdwn"],
    };
}
