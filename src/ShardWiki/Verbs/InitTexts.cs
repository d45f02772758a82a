using ShardWiki.Model;

namespace ShardWiki;

/// <summary>What a new space starts with.</summary>
internal static class InitTexts
{
    public const string Ignored = """
        # Derived by ShardWiki; it can be deleted at any time.
        /.shardwiki/
        /site/

        """;

    public const string FirstPage = """
        # Welcome

        This page lies in the folder `pages`, the first **shard** of this space. Edit it, then run `shardwiki build`
        and open `site/index.html`.

        A space joins many shards: add a git repository or another folder to `shardwiki.yml`, and their pages appear
        here together. Where two shards hold the same page, you will see both voices and how they differ.

        """;

    public static string Configuration(SpaceName name) => $"""
        space: {name}
        title: {name}
        shards:
          - name: pages
            folder: pages
            dialect: gfm
        # - name: handbook
        #   git: https://example.org/handbook.git
        #   dialect: gfm
        output: site

        """;

    /// <summary>The configuration of a space that holds one ikiwiki.</summary>
    public static string Configuration(SpaceName name, IkiwikiSetup wiki, string source)
    {
        var url = Uri.TryCreate(wiki.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? $"base-url: {Quoted(wiki.Url.EndsWith('/') ? wiki.Url : wiki.Url + "/")}\n"
            : "";
        return $"""
            space: {name}
            title: {Quoted(wiki.Title)}
            {url}shards:
              - name: wiki
                folder: {Quoted(source)}
                dialect: ikiwiki
            {Folder("tagbase", wiki.TagFolder)}{Folder("userdir", wiki.UserFolder)}{(wiki.Autofiles is { } made ? $"    autofiles: {made}\n" : "")}    feeds: {wiki.Feeds}
            {(wiki.HasSidebars ? "    sidebars: true\n" : "")}output: site

            """;
    }

    private static string Folder(string key, string folder) => folder.Length == 0 ? "" : $"    {key}: {Quoted(folder)}\n";

    // A text in double quotes, in which YAML reads nothing but escapes.
    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Where(c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
