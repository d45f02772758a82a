using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>The rows of a comparison as a page shows them: every difference, with a few equal lines around it.</summary>
internal static class DiffRows
{
    /// <summary>Equal lines that are shown before and after a difference.</summary>
    private const int Around = 3;

    public static ImmutableArray<DiffRowView> Of(TextComparison comparison, ImmutableArray<ClashingLines> clashes)
    {
        var (rows, difference) = (ImmutableArray.CreateBuilder<DiffRowView>(), 0);
        var all = comparison.Rows;
        for (var i = 0; i < all.Length;)
        {
            var end = i;
            while (end < all.Length && all[end].Kind == RowKind.Same)
            {
                end++;
            }

            AddEqual(all[i..end], (i == 0, end == all.Length), rows);
            difference += end < all.Length ? 1 : 0;
            for (i = end; i < all.Length && all[i].Kind != RowKind.Same; i++)
            {
                rows.Add(Row(all[i]) with { Clashes = clashes.Any(c => Touches(c, all[i])), Difference = i == end ? difference : 0 });
            }
        }

        return [.. rows.Select(r => r.Difference == 0 ? r : Jumping(r, difference))];
    }

    // From each difference to those beside it, so that nobody has to look for them.
    private static DiffRowView Jumping(DiffRowView row, int last) => row with
    {
        Previous = row.Difference > 1 ? Anchor(row.Difference - 1) : "",
        Next = row.Difference < last ? Anchor(row.Difference + 1) : "",
    };

    private static string Anchor(int difference) => string.Create(CultureInfo.InvariantCulture, $"#sw-difference-{difference}");

    private static void AddEqual(
        ImmutableArray<ComparedRow> equal, (bool AtStart, bool AtEnd) place, ImmutableArray<DiffRowView>.Builder rows)
    {
        var (head, tail) = (place.AtStart ? 0 : Around, place.AtEnd ? 0 : Around);

        // A gap of one line would take more room than the line.
        if (equal.Length <= head + tail + 1)
        {
            rows.AddRange(equal.Select(Row));
            return;
        }

        rows.AddRange(equal[..head].Select(Row));
        rows.Add(new DiffRowView(
            "gap", Wording.Count(equal.Length - head - tail, "equal line", "equal lines"), null, null));
        rows.AddRange(equal[^tail..].Select(Row));
    }

    private static DiffRowView Row(ComparedRow row) =>
        new(row.Kind.ToString().ToLowerInvariant(), "", Line(row.Left), Line(row.Right));

    private static bool Touches(ClashingLines clash, ComparedRow row) =>
        Holds(clash.Reference, row.Left) || Holds(clash.Voice, row.Right);

    private static bool Holds(LineSpread spread, ComparedLine? line) =>
        line is not null && line.Number >= spread.First && line.Number < spread.First + spread.Count;

    private static DiffLineView? Line(ComparedLine? line) => line is null
        ? null
        : new DiffLineView(line.Number, [.. line.Pieces.Select(p => new DiffPieceView(p.Text, p.IsChanged))]);
}
