using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ShardWiki.Bench;

/// <summary>
/// So many pages drawn by a seed from the pieces of real ones, each about so many characters long, with three links to others. A third of
/// the words of a piece are other words of the same book each time: pages of a manual look alike and do not say the same. The same
/// pieces, seed, count and length make the same pages.
/// </summary>
internal sealed partial class DrawnPages(ImmutableArray<string> pieces, int seed)
{
    private const int InAFolder = 100;
    private const int OneOf = 3;
    private readonly string[] _words = [.. pieces.SelectMany(p => Word().Matches(p)).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    public required int Count { get; init; }

    public required int Length { get; init; }

    public IEnumerable<ShapePage> All()
    {
        var random = new Random(seed);
        for (var page = 0; page < Count; page++)
        {
            yield return new ShapePage(Name(page), $"Page {page}", Text(page, random));
        }
    }

    private static string Name(int page) => string.Create(CultureInfo.InvariantCulture, $"part{page / InAFolder}/page{page}");

    private string Text(int page, Random random)
    {
        var text = new StringBuilder($"Of the words {page} and {random.Next(Count)}:");
        foreach (var other in Enumerable.Range(0, 3).Select(_ => random.Next(Count)))
        {
            text.Append(CultureInfo.InvariantCulture, $" [page {other}](../{Name(other)}.md)");
        }

        text.Append(".\n");
        while (text.Length < Length)
        {
            var piece = Fitting(pieces[random.Next(pieces.Length)], Length - text.Length);
            text.Append('\n').Append(Word().Replace(piece, word => Another(word.Value, random))).Append('\n');
        }

        return text.ToString();
    }

    private string Another(string word, Random random) => random.Next(OneOf) == 0 ? _words[random.Next(_words.Length)] : word;

    // Between spaces: no part of an address, a tag or a mark.
    [GeneratedRegex("(?<= )[a-z]{3,}(?= )")]
    private static partial Regex Word();

    // A piece that is too long is cut where a paragraph ends outside of code: half a block would make the rest of a page code.
    private static string Fitting(string piece, int length)
    {
        var most = Math.Max(length, 200) * 5 / 4;
        var (paragraphs, kept, isCode) = (piece.Split("\n\n"), 0, false);
        var so = 0;
        for (var i = 0; i < paragraphs.Length && (so < most || kept == 0); i++)
        {
            so += paragraphs[i].Length + 2;
            isCode ^= paragraphs[i].Split('\n').Count(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal)) % 2 == 1;
            kept = isCode ? kept : i + 1;
        }

        return string.Join("\n\n", paragraphs[..kept]);
    }
}
