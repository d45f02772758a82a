using System.Collections.Immutable;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>What somebody should know of a build comes back from its bytes.</summary>
public sealed class Findings_that_are_remembered
{
    private static readonly ImmutableArray<FindingLine> All =
    [
        new() { Code = "SW1203", Severity = "warning", File = "notes:one.md", IsElsewhere = true, Line = 3, Column = 4, Message = "Ἀρχή" },
        new() { Code = "SW1108", Severity = "note", File = "", IsElsewhere = false, Line = 0, Column = 0, Message = "" },
    ];

    [Fact]
    public void Come_back_as_they_were()
    {
        var kept = new FindingList(new FindingList(All).Bytes);

        Assert.True(kept.AreTold);
        Assert.Equal(All, kept.Lines);
        Assert.Empty(new FindingList(new FindingList(ImmutableArray<FindingLine>.Empty).Bytes).Lines);
    }

    [Fact]
    public void Are_not_told_where_bytes_are_missing()
    {
        var bytes = new FindingList(All).Bytes;

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.False(new FindingList(bytes[..length]).AreTold));
    }
}
