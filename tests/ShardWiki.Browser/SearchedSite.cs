using System.Text;
using ShardWiki.Acceptance;

namespace ShardWiki.Browser;

/// <summary>A site of two shards to be searched, built to be read from a disk: words of several scripts, a topic of two voices.</summary>
public sealed class SearchedSite : IDisposable
{
    private readonly TestSpace _space = new();

    public SearchedSite()
    {
        Put("shardwiki.yml", """
            space: searched
            title: Searched
            shards:
              - { name: manual, folder: manual, dialect: gfm }
              - { name: notes, folder: notes, dialect: gfm }
            """);
        Put("manual/boats.md", $"---\ntags: [sea, tar pit]\n---\n# Boats\n\n{Common}\n\n## Mooring\n\nEvery hawser is coiled, tall upon tall.\n");
        Put("notes/boats.md", $"# Boats\n\n{Common}\n\n## Mooring\n\nEvery hawser is coiled, and greased with tallow.\n");
        Put("manual/gruesse.md", "# Grüße aus Łódź\n\nEin Brief. 日本語の本を読む。 Some <b>markup</b> &amp; \"signs\".\n");
        for (var i = 1; i <= 30; i++)
        {
            Put($"notes/log/{i:00}.md", $"# Day {i}\n\nThe diary of day {i}, with weather number{i * 7}.\n");
        }

        Built = _space.Run("build", "--offline");
    }

    internal Ran Built { get; }

    public string Folder => _space.PathOf("site");

    private static string Common => "A boat is built of oak, caulked with tar, rigged with hemp and sailed by whoever dares to sail it at all.";

    public void Dispose() => _space.Dispose();

    private void Put(string path, string text) => _space.Write(path, Encoding.UTF8.GetBytes(text));
}
