using System.Text;
using System.Text.Json;
using ShardWiki.Acceptance;
using ShardWiki.Testing;

namespace ShardWiki.Browser;

/// <summary>
/// A site of every attack, built once by the published program: one page an attack from a folder, and twenty attacks a page
/// from a repository, a bundle, a mirror, an archive and a feed, each in another dialect.
/// </summary>
public sealed class HostileSite : IDisposable
{
    private const int Together = 20;

    private const string Configuration = """
        space: hostile
        title: "</title><script>alert(1)</script>"
        schemes: [file]
        shards:
          - { name: folder, folder: folder, dialect: gfm, html: [mathematics, presentation] }
          - { name: repository, git: repository, dialect: ikiwiki, mount: r }
          - { name: bundle, git: b.bundle, dialect: obsidian, mount: b }
          - { name: mirror, git: "file://ROOT/mirrored", dialect: commonmark, mount: m }
          - { name: zip, archive: a.zip, dialect: gfm, mount: z }
          - { name: planet, feed: planet.atom, mount: e }

        """;

    private readonly TestSpace _space = new();

    public HostileSite()
    {
        Put("shardwiki.yml", Configuration.Replace("ROOT", _space.Root, StringComparison.Ordinal));
        foreach (var (number, attack) in Attacks.Html.Index())
        {
            Put($"folder/p{number}.md", $"---\ntitle: {JsonSerializer.Serialize(attack)}\n---\n\n{Words(attack)}");
        }

        foreach (var (number, line) in Attacks.Drawings.Index())
        {
            Put($"folder/drawings/d{number}.svg", line[5..]);
            Put($"folder/drawings/d{number}.md", $"![drawing](d{number}.svg)\n\n[drawing](d{number}.svg)\n");
            Put($"folder/raw/r{number}.html", line[5..]);
        }

        foreach (var (folder, ending) in new[] { ("repository", ".mdwn"), ("bundled", ".md"), ("mirrored", ".md") })
        {
            foreach (var (number, attacks) in Attacks.Html.Chunk(Together).Index())
            {
                Put($"{folder}/q{number}{ending}", string.Join("\n\n", attacks.Select(Words)));
            }

            Commit(folder);
        }

        _space.Git("-C", "bundled", "bundle", "create", "../b.bundle", "main");
        var pages = Attacks.Html.Chunk(Together).Select((attacks, n) => ($"q{n}", string.Join("\n\n", attacks.Select(Words)))).ToArray();
        Put("planet.atom", StrangeFeed.Of(pages));
        using (var packed = File.Create(_space.PathOf("a.zip")))
        {
            StrangeArchive.Write(packed, "zip", pages.Select(page => ($"{page.Item1}.md", Encoding.UTF8.GetBytes(page.Item2))));
        }

        Built = _space.Run("build", "--fail-on", "none");
    }

    internal Ran Built { get; }

    public string Folder => _space.PathOf("site");

    public IEnumerable<string> Pages => Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);

    public IEnumerable<string> Others => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Where(file => Path.GetExtension(file) is ".svg" or ".txt")
        .Order(StringComparer.Ordinal);

    public void Dispose() => _space.Dispose();

    private static string Words(string attack) => $"Words.\n\n{attack}\n\nAnd *after*.\n";

    private void Commit(string folder)
    {
        _space.Git("init", "-q", "-b", "main", folder);
        _space.Git("-C", folder, "add", "-A");
        _space.Git("-C", folder, "commit", "-q", "-m", "<script>alert(1)</script>",
            "--author", "<b onclick=alert(1)>Eve</b> <eve@example.org>");
    }

    private void Put(string path, string text) => _space.Write(path, Encoding.UTF8.GetBytes(text));
}
