using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Provenance_of_a_page
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";
    private const string Raft =
        "A boat is a craft that floats on water and carries people or freight, unless it is a raft.";

    private static readonly UnionGraph Union = UnionSpace.Of($"""
        -- a:boat.md --
        {Boat}
        -- a:boat.md --
        {Raft}
        -- b:ship.md was vessel.md --
        {Boat}
        """).Overlaid("a:boat.md", $"{Raft} Or of reed.\n").United();

    [Fact]
    public void Tells_where_it_was_read_and_when_it_changed()
    {
        var envelope = UnionReading.Page(Union, "a:boat.md").Provenance;

        Assert.Equal(("boat.md", "r1", "static-source", "current"),
            (envelope.Source, envelope.ShardRevision.ToString(), envelope.Liveness, envelope.Freshness.Word));
        Assert.Equal((PageDraft.Day(1), PageDraft.Day(3)), (envelope.Created, envelope.LastChange?.At));
        Assert.Equal((1L, "canonical"), (envelope.Overlay, envelope.Divergence));
        Assert.Equal(Authorization.Open, envelope.Authorization);
    }

    [Fact]
    public void Tells_what_it_was_before_and_where_it_comes_from()
    {
        var envelope = UnionReading.Page(Union, "b:ship.md").Provenance;

        Assert.Equal(["b:vessel.md", "a:boat.md"], envelope.Lineage.Select(i => i.ToString()));
        Assert.Equal(("behind", (long?)null), (envelope.Divergence, envelope.Overlay));
    }
}
