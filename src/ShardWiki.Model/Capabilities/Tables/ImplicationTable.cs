using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// <c>implications.txt</c>: for each implied spectrum the rows that yield its position; the first that holds decides
/// and the last says <c>otherwise</c>. The spectra stand in the order in which they are computed.
/// </summary>
internal sealed class ImplicationTable
{
    private static readonly Lazy<ImplicationTable> Shipped = new(() => Read(File, EmbeddedTable.TextOf(File)));

    private ImplicationTable(ImmutableArray<Implication> rows) => Rows = rows;

    internal const string File = "implications.txt";

    internal static ImplicationTable Embedded => Shipped.Value;

    internal ImmutableArray<Implication> Rows { get; }

    internal static ImplicationTable Read(string file, string text)
    {
        ImmutableArray<Implication> rows =
            [.. TextTable.Read(file, text, "spectrum", "when", "position", "example").Select(ImplicationOf)];
        ImplicationOrder.Check(rows);
        return new ImplicationTable(rows);
    }

    /// <summary>
    /// The declaration with every implied position filled in; an override stands before any row is asked.
    /// </summary>
    internal Stance Complete(ProfileDeclaration declaration)
    {
        var stance = Stance.Of([.. declaration.Declared, .. declaration.Overrides], declaration.Verbs);
        foreach (var row in Rows)
        {
            if (stance.Find(row.Yields.Spectrum) is null && row.When.Holds(stance))
            {
                stance = stance.With(row.Yields);
            }
        }

        return stance;
    }

    private static Implication ImplicationOf(TableRow row)
    {
        var spectrum = Spectrum.Find(row.Cells[0]) ?? throw row.Malformed($"'{row.Cells[0]}' is no spectrum");
        var yields = spectrum.FindPosition(row.Cells[2])
            ?? throw row.Malformed($"'{row.Cells[2]}' is no position of {spectrum}");
        return spectrum.IsDeclared
            ? throw row.Malformed($"{spectrum} is declared, not implied")
            : new Implication(row, Condition.Parse(row, row.Cells[1]), yields);
    }
}
