using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// How core goes about one operation on one shard, as the degradation contract decides it: the course, the positions
/// that led to it (so that a refusal can name what forbids), and the contract's own words.
/// </summary>
public sealed record Treatment(
    Operation Operation, Course Course, ImmutableArray<Position> Because, string Explanation)
{
    /// <summary>The stable kebab-case name of the course.</summary>
    public string Name => Course.Name;

    public override string ToString() => $"{Operation}: {Name} ({string.Join(", ", Because)})";
}
