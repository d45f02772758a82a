using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// Two texts side by side: their lines in rows, and in a changed line the words that changed. It leaves out nothing:
/// the left cells in order are the one text, the right cells the other.
/// </summary>
public sealed record TextComparison(ImmutableArray<ComparedRow> Rows)
{
    /// <summary>How many rows are not the same on both sides.</summary>
    public int Changes => Rows.Count(r => r.Kind != RowKind.Same);
}
