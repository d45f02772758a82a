using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>One row of a text table, with the place that a complaint about it names.</summary>
internal sealed record TableRow(string File, int Line, ImmutableArray<string> Cells)
{
    internal MalformedTableException Malformed(string what) => new(File, Line, what);
}
