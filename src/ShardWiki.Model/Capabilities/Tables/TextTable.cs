using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// The strict reader of our text tables. A table has lines of cells parted by <c>|</c>; a line that begins with a blank
/// goes on with the row above; <c>#</c> opens a comment line; the first row repeats the column names.
/// </summary>
internal static class TextTable
{
    internal static ImmutableArray<TableRow> Read(string file, string text, params ReadOnlySpan<string> columns)
    {
        var rows = RowsOf(file, text);
        if (rows.IsEmpty || !rows[0].Cells.AsSpan().SequenceEqual(columns))
        {
            throw new MalformedTableException(file, rows.IsEmpty ? 1 : rows[0].Line,
                $"the first row must be '{string.Join(" | ", columns.ToArray())}'");
        }

        foreach (var row in rows)
        {
            Check(row, columns.Length);
        }

        return rows.Length == 1 ? throw rows[0].Malformed("the table has no rows") : rows[1..];
    }

    private static ImmutableArray<TableRow> RowsOf(string file, string text)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!line.StartsWith(' '))
            {
                rows.Add(new TableRow(file, number, CellsOf(line)));
                continue;
            }

            if (rows.Count == 0)
            {
                throw new MalformedTableException(file, number, "a line that goes on with a row has no row above it");
            }

            rows[^1] = GoOn(rows[^1], line);
        }

        return rows.ToImmutable();
    }

    private static TableRow GoOn(TableRow row, string line)
    {
        var cells = CellsOf(line);
        var joined = $"{row.Cells[^1]} {cells[0]}".Trim();
        return row with { Cells = [.. row.Cells[..^1], joined, .. cells[1..]] };
    }

    private static ImmutableArray<string> CellsOf(string line) => [.. line.Split('|').Select(cell => cell.Trim())];

    private static void Check(TableRow row, int columns)
    {
        if (row.Cells.Length != columns)
        {
            throw row.Malformed($"the row has {row.Cells.Length} cells; the table has {columns} columns");
        }

        if (row.Cells.Any(string.IsNullOrEmpty))
        {
            throw row.Malformed("a cell is empty");
        }
    }
}
