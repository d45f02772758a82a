using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>
/// So many pages of ikiwiki's dialect, drawn by a seed from a few words with numbers, a hundred in a folder: some 230 words each, five
/// links to others, and on every fiftieth a link to one of forty pages that are not there. The same seed makes the same pages.
/// </summary>
internal sealed class WordPages(int count, int seed)
{
    private const int InAFolder = 100;
    private const int WordsInAParagraph = 40;
    private static readonly string[] Words =
        ["lamp", "gate", "river", "engine", "signal", "winter", "copper", "letter", "market", "garden", "window", "bridge", "ladder", "mirror", "harbour"];

    public IEnumerable<ShapePage> All()
    {
        var random = new Random(seed);
        for (var page = 0; page < count; page++)
        {
            yield return new ShapePage(Name(page), $"Page {page}", Text(page, random));
        }
    }

    public static string Name(int page) => string.Create(CultureInfo.InvariantCulture, $"part{page / InAFolder}/page{page}");

    private string Text(int page, Random random)
    {
        string[] links = [.. Enumerable.Range(0, 5).Select(_ => $"[[{Name(random.Next(count))}]]")];
        var wanted = page % 50 == 0 ? $" See [[wanted{random.Next(40)}]]." : "";
        string[] paragraphs =
        [
            .. Enumerable.Range(0, 6).Select(part => part == 3
                ? $"## Part {part}\n\n{Paragraph(random)} {string.Join(", ", links)}.{wanted}"
                : Paragraph(random)),
        ];
        return $"[[!meta title=\"Page {page}\"]]\n\n{string.Join("\n\n", paragraphs)}\n";
    }

    private static string Paragraph(Random random) => string.Join(
        ' ',
        Enumerable.Range(0, WordsInAParagraph)
            .Select(_ => Words[random.Next(Words.Length)] + random.Next(50).ToString(CultureInfo.InvariantCulture)));
}
