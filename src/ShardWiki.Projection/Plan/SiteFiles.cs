namespace ShardWiki.Projection;

/// <summary>Names of the files that every site has (formats.md 4).</summary>
internal static class SiteFiles
{
    public const string Home = "index.html";
    public const string Index = "index.json";
    public const string Feed = "feed.atom";
    public const string Sitemap = "sitemap.xml";
    public const string Robots = "robots.txt";
    public const string Missing = "404.html";
    public const string Llms = "llms.txt";
    public const string NoJekyll = ".nojekyll";
    public const string Pages = "_/pages/index.html";
    public const string Changes = "_/changes/index.html";
    public const string ChangesAtom = "_/changes/index.atom";
    public const string ChangesRss = "_/changes/index.rss";
    public const string Shards = "_/shards/index.html";
    public const string Conflicts = "_/conflicts/index.html";
    public const string Tags = "_/tags/index.html";
    public const string Journal = "_/journal/index.html";
    public const string BrokenLinks = "_/broken-links/index.html";

    /// <summary>
    /// The file of a part of a long list, counted from 1; the first part is the list's own file. No tag or page has a name
    /// that begins with "_", so that no part stands where one of them does.
    /// </summary>
    public static string Part(string list, int number) =>
        number == 1 ? list : $"{list[..^"index.html".Length]}_{number}/index.html";

    /// <summary>The file where the conflicts of one kind are listed.</summary>
    public static string ConflictsOf(string kind) => $"_/conflicts/{kind}/index.html";

    /// <summary>The file where the difference that an overlay makes is shown.</summary>
    public static string Overlay(long seq) => FormattableString.Invariant($"_/overlays/{seq}/index.html");

    /// <summary>
    /// The file where all voices of the topic that stands at <paramref name="topicFile"/> are listed.
    /// </summary>
    public static string Voices(string topicFile) => "_/voices/" + topicFile;
}
