namespace ShardWiki.Model;

/// <summary>One row of <c>forbidding-rules.txt</c>: where the condition holds, the demand must hold too.</summary>
internal sealed record ForbiddingRule(TableRow Row, Condition When, Condition Demands)
{
    internal string Name => Row.Cells[0];

    internal string Reason => Row.Cells[3];

    /// <summary>
    /// A declaration, as differences from a plain folder that is only read, that breaks this rule first.
    /// </summary>
    internal Condition Example => Condition.Parse(Row, Row.Cells[4]);

    internal bool IsBrokenBy(Stance stance) => When.Holds(stance) && !Demands.Holds(stance);

    /// <summary>Why the rule holds, what it demands where, and what was found.</summary>
    internal string Explain(Stance stance)
    {
        var found = Demands.PositionsIn(stance);
        var instead = found.IsEmpty ? "" : $", but here is {string.Join(", ", found)}";
        return $"{Reason} Where {When.Text}, the rule demands {Demands.Text}{instead}.";
    }
}
