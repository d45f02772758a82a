using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary><c>spectra.txt</c>: one row for each position, the positions of a spectrum together and in order.</summary>
internal sealed class SpectrumTable
{
    private static readonly Lazy<SpectrumTable> Shipped = new(() => Read(File, EmbeddedTable.TextOf(File)));

    private readonly ImmutableDictionary<Spectrum, Entry> _entries;

    private SpectrumTable(ImmutableDictionary<Spectrum, Entry> entries) => _entries = entries;

    internal const string File = "spectra.txt";

    internal static SpectrumTable Embedded => Shipped.Value;

    internal static SpectrumTable Read(string file, string text)
    {
        var rows = TextTable.Read(file, text, "spectrum", "said", "order", "position", "meaning");
        var entries = ImmutableDictionary.CreateBuilder<Spectrum, Entry>();
        foreach (var group in rows.GroupBy(row => row.Cells[0]))
        {
            var first = rows.IndexOf(group.First());
            var spectrum = Spectrum.Find(group.Key) ?? throw rows[first].Malformed($"'{group.Key}' is no spectrum");
            if (rows.IndexOf(group.Last()) != first + group.Count() - 1)
            {
                throw group.Last().Malformed($"the rows of {spectrum} must stand together");
            }

            entries.Add(spectrum, EntryOf(spectrum, [.. group]));
        }

        var missing = Spectrum.All.FirstOrDefault(spectrum => !entries.ContainsKey(spectrum));
        return missing is null
            ? new SpectrumTable(entries.ToImmutable())
            : throw rows[^1].Malformed($"{missing} has no position");
    }

    internal Entry Get(Spectrum spectrum) => _entries[spectrum];

    private static Entry EntryOf(Spectrum spectrum, ImmutableArray<TableRow> rows)
    {
        var first = rows[0];
        var isDeclared = Choose(first, 1, "declared", "implied");
        var isOrdered = Choose(first, 2, "ordered", "unordered");
        var positions = ImmutableArray.CreateBuilder<Position>(rows.Length);
        foreach (var row in rows)
        {
            if (row.Cells[1] != first.Cells[1] || row.Cells[2] != first.Cells[2])
            {
                throw row.Malformed($"the rows of {spectrum} must say the same in columns 2 and 3");
            }

            if (positions.Any(position => position.Name == row.Cells[3]))
            {
                throw row.Malformed($"{spectrum} has {row.Cells[3]} twice");
            }

            positions.Add(new Position(spectrum, positions.Count, row.Cells[3], row.Cells[4]));
        }

        return new Entry(isDeclared, isOrdered, positions.ToImmutable());
    }

    private static bool Choose(TableRow row, int column, string yes, string no) =>
        row.Cells[column] == yes
        || (row.Cells[column] == no ? false : throw row.Malformed($"'{row.Cells[column]}' is neither {yes} nor {no}"));

    internal sealed record Entry(bool IsDeclared, bool IsOrdered, ImmutableArray<Position> Positions);
}
