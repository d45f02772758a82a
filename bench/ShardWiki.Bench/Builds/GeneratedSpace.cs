using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>
/// A space of any size on the disk, drawn by a seed: one folder of pages in ikiwiki's dialect, a hundred in each sub-folder, each
/// with some paragraphs and links to others, one of them to a page that is not there yet.
/// </summary>
internal sealed class GeneratedSpace
{
    private const int Seed = 4711;
    private static readonly string[] Words =
        ["lamp", "gate", "river", "engine", "signal", "winter", "copper", "letter", "market", "garden", "window", "bridge", "ladder", "mirror", "harbour"];

    private readonly string _folder;
    private readonly int _pages;

    public GeneratedSpace(string folder, int pages)
    {
        (_folder, _pages) = (folder, pages);
        var random = new Random(Seed);
        for (var page = 0; page < pages; page++)
        {
            Write(page, Text(page, random));
        }

        File.WriteAllText(Path.Combine(folder, "shardwiki.yml"), "space: generated\nshards:\n  - name: pages\n    folder: pages\n    dialect: ikiwiki\n");
        CopyTheme();
    }

    public string Pages => Path.Combine(_folder, "pages");

    /// <summary>Changes a sentence of one page.</summary>
    public void Edit(int round) => File.AppendAllText(PathOf(_pages / 2), $"\nChanged {round.ToString(CultureInfo.InvariantCulture)}.\n");

    /// <summary>Adds a page that others name already.</summary>
    public void Add(int round) => File.WriteAllText(
        Path.Combine(Pages, $"wanted{round.ToString(CultureInfo.InvariantCulture)}.mdwn"), "A page that others wait for.\n");

    /// <summary>Changes the looks of every page.</summary>
    public void Restyle() => File.AppendAllText(Path.Combine(_folder, "themes/default/partials/foot.hbs"), "<!-- -->\n");

    private string PathOf(int page) => Path.Combine(Pages, Name(page) + ".mdwn");

    private static string Name(int page) => string.Create(CultureInfo.InvariantCulture, $"part{page / 100}/page{page}");

    private void Write(int page, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(page))!);
        File.WriteAllText(PathOf(page), text);
    }

    private string Text(int page, Random random)
    {
        var links = Enumerable.Range(0, 5).Select(_ => $"[[{Name(random.Next(_pages))}]]");
        var wanted = page % 50 == 0 ? $" See [[wanted{random.Next(40)}]]." : "";
        var paragraphs = Enumerable.Range(0, 6).Select(p => p == 3
            ? $"## Part {p}\n\n{Sentence(random)} {string.Join(", ", links)}.{wanted}"
            : Sentence(random));
        return string.Create(CultureInfo.InvariantCulture, $"[[!meta title=\"Page {page}\"]]\n\n{string.Join("\n\n", paragraphs)}\n");
    }

    private static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, 40).Select(_ => Words[random.Next(Words.Length)] + random.Next(50).ToString(CultureInfo.InvariantCulture)));

    private void CopyTheme()
    {
        var from = Path.Combine(Repository.Root(), "themes", "default");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_folder, "themes", "default", Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
