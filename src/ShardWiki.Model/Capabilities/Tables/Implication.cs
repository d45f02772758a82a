namespace ShardWiki.Model;

/// <summary>One row of <c>implications.txt</c>: where the condition holds, the position follows.</summary>
internal sealed record Implication(TableRow Row, Condition When, Position Yields)
{
    /// <summary>
    /// A declaration, as differences from a plain folder that is only read, in which this row decides.
    /// </summary>
    internal Condition Example => Condition.Parse(Row, Row.Cells[3]);
}
