using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Model;

namespace ShardWiki.Union;

/// <summary>Lays two texts side by side, line by line and word by word (Myers' difference algorithm, by DiffPlex).</summary>
public static class Comparing
{
    // Myers' algorithm takes the product of length and difference: what is longer is compared by nobody's eyes.
    private const int LongestText = 512 * 1024;
    private const int LongestLine = 4096;
    private const int MostLines = 10_000;

    /// <summary>
    /// The comparison of <paramref name="left"/> with <paramref name="right"/>; null where they are too long to be laid
    /// side by side.
    /// </summary>
    public static TextComparison? Of(string left, string right)
    {
        if (IsTooLong(left) || IsTooLong(right))
        {
            return null;
        }

        var diff = new Differ().CreateCustomDiffs(left, right, false, Lines);
        var rows = ImmutableArray.CreateBuilder<ComparedRow>();
        var (a, b) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            for (; a < block.DeleteStartA; a++, b++)
            {
                rows.Add(Same(diff, a, b));
            }

            rows.AddRange(Differing(diff, block));
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        for (; a < diff.PiecesOld.Length; a++, b++)
        {
            rows.Add(Same(diff, a, b));
        }

        return new TextComparison(rows.ToImmutable());
    }

    private static bool IsTooLong(string text) => text.Length > LongestText || text.AsSpan().Count('\n') > MostLines;

    // What ends with a line's end has no empty line after it.
    private static string[] Lines(string text) =>
        text.Length == 0 ? [] : (text[^1] == '\n' ? text[..^1] : text).Split('\n');

    private static ComparedRow Same(DiffResult diff, int a, int b) =>
        new(RowKind.Same, Whole(diff.PiecesOld, a, false), Whole(diff.PiecesNew, b, false));

    // Lines that were replaced stand beside what replaced them, as far as there are as many.
    private static IEnumerable<ComparedRow> Differing(DiffResult diff, DiffBlock block)
    {
        var paired = Math.Min(block.DeleteCountA, block.InsertCountB);
        for (var i = 0; i < paired; i++)
        {
            yield return Changed(diff, block.DeleteStartA + i, block.InsertStartB + i);
        }

        for (var i = paired; i < block.DeleteCountA; i++)
        {
            yield return new ComparedRow(RowKind.Removed, Whole(diff.PiecesOld, block.DeleteStartA + i, true), null);
        }

        for (var i = paired; i < block.InsertCountB; i++)
        {
            yield return new ComparedRow(RowKind.Added, null, Whole(diff.PiecesNew, block.InsertStartB + i, true));
        }
    }

    private static ComparedRow Changed(DiffResult diff, int a, int b)
    {
        var (left, right) = (diff.PiecesOld[a], diff.PiecesNew[b]);
        if (left.Length > LongestLine || right.Length > LongestLine)
        {
            return new ComparedRow(RowKind.Changed, Whole(diff.PiecesOld, a, true), Whole(diff.PiecesNew, b, true));
        }

        var words = new Differ().CreateCustomDiffs(left, right, false, WordsOf);
        return new ComparedRow(
            RowKind.Changed,
            new ComparedLine(a + 1, Pieces(words.PiecesOld, words.DiffBlocks.Select(d => (d.DeleteStartA, d.DeleteCountA)))),
            new ComparedLine(b + 1, Pieces(words.PiecesNew, words.DiffBlocks.Select(d => (d.InsertStartB, d.InsertCountB)))));
    }

    private static ComparedLine Whole(string[] lines, int at, bool isChanged) =>
        new(at + 1, lines[at].Length == 0 ? [] : [new ComparedPiece(lines[at], isChanged)]);

    // Runs of letters and digits, runs of white space, and every other sign by itself.
    private static string[] WordsOf(string line)
    {
        var words = new List<string>();
        for (var start = 0; start < line.Length;)
        {
            var end = start + 1;
            while (end < line.Length && KindOf(line[end]) is not 0 and var kind && kind == KindOf(line[start]))
            {
                end++;
            }

            words.Add(line[start..end]);
            start = end;
        }

        return [.. words];
    }

    private static int KindOf(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) ? 1 : char.IsWhiteSpace(sign) ? 2 : 0;

    private static ImmutableArray<ComparedPiece> Pieces(string[] words, IEnumerable<(int Start, int Count)> changed)
    {
        var pieces = ImmutableArray.CreateBuilder<ComparedPiece>();
        var at = 0;
        foreach (var (start, count) in changed.Where(c => c.Count > 0))
        {
            Add(pieces, words[at..start], false);
            Add(pieces, words[start..(start + count)], true);
            at = start + count;
        }

        Add(pieces, words[at..], false);
        return pieces.ToImmutable();
    }

    private static void Add(ImmutableArray<ComparedPiece>.Builder pieces, string[] words, bool isChanged)
    {
        if (words.Length > 0)
        {
            pieces.Add(new ComparedPiece(string.Concat(words), isChanged));
        }
    }
}
