using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>A space of any size on the disk, with everything on: one folder of pages of words, always the same.</summary>
internal sealed class GeneratedSpace
{
    private const int Seed = 4711;
    private readonly string _folder;
    private readonly int _pages;

    public GeneratedSpace(string folder, int pages)
    {
        (_folder, _pages) = (folder, pages);
        foreach (var page in new WordPages(pages, Seed).All())
        {
            var path = PathOf(page.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page.Text);
        }

        File.WriteAllText(Path.Combine(folder, "shardwiki.yml"), "space: generated\nshards:\n  - name: pages\n    folder: pages\n    dialect: ikiwiki\n");
    }

    /// <summary>Changes a sentence of one page.</summary>
    public void Edit(int round) =>
        File.AppendAllText(PathOf(WordPages.Name(_pages / 2)), $"\nChanged {round.ToString(CultureInfo.InvariantCulture)}.\n");

    private string PathOf(string name) => Path.Combine(_folder, "pages", name + ".mdwn");
}
