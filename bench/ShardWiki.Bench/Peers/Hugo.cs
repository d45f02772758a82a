namespace ShardWiki.Bench;

/// <summary>Debian's hugo with one bare template: no lists, feeds, site map or coloured code.</summary>
internal static class Hugo
{
    public static string? Version => Programs.Answer("dpkg-query", "-W", "-f", "${Version}", "hugo");

    public static Contestant On(Ground ground)
    {
        var folder = Path.Combine(ground.Folder, "hugo");
        Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default"));
        File.WriteAllText(Path.Combine(folder, "config.toml"), """
            baseURL = "https://example.org/"
            title = "Measured"
            contentDir = "../marked"
            disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "robotsTXT", "404"]
            disablePathToLower = true
            [markup.goldmark.renderer]
            unsafe = true
            [markup.highlight]
            codeFences = false

            """);
        var page = BareTemplate.With("{{ .Title }}", "{{ .Content }}");
        File.WriteAllText(Path.Combine(folder, "layouts", "_default", "single.html"), page);
        File.WriteAllText(Path.Combine(folder, "layouts", "index.html"), page);
        return new Contestant(
            $"hugo {Version}",
            output => BareTemplate.Checked(ground, output, Programs.Run(folder, "hugo", "--quiet", "-d", output, "--cacheDir", Path.Combine(folder, "cache"))));
    }
}
