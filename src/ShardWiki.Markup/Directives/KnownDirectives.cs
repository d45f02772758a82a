using System.Collections.Frozen;

namespace ShardWiki.Markup;

/// <summary>Which directives are carried out, and which of their parameters are page specifications.</summary>
public static class KnownDirectives
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "aggregate", "brokenlinks", "color", "date", "edittemplate", "format", "if", "img", "inline", "linkmap", "map", "meta",
        "more", "orphans", "pagecount", "pagestats", "postform", "progress", "shortcut", "sidebar", "table", "tag",
        "taglink", "template", "templatebody", "toc", "toggle", "toggleable", "trail", "trailitem", "trailitems",
        "traillink", "trailoptions", "version",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Names of ikiwiki's plugins that are no directive and whose work is done all the same.
    private static readonly FrozenSet<string> Others = new[]
    {
        "mdwn", "link", "htmlscrubber", "conditional", "parentlinks", "goodstuff", "sortnaturally", "filecheck", "trail",
        "recentchanges", "autoindex", "headinganchors", "htmlbalance", "htmltidy", "underlay", "transient",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<(string, string)> Specs = new[]
    {
        ("inline", "pages"), ("inline", "feedpages"), ("linkmap", "pages"), ("map", "pages"), ("pagecount", "pages"), ("pagestats", "pages"),
        ("pagestats", "among"), ("orphans", "pages"), ("brokenlinks", "pages"), ("if", "test"), ("more", "pages"),
        ("progress", "totalpages"), ("progress", "donepages"), ("trailitems", "pages"),
    }.ToFrozenSet();

    /// <summary>Names of the directives that are carried out, in ordinal order.</summary>
    public static IEnumerable<string> All => Names.Order(StringComparer.Ordinal);

    /// <summary>
    /// Whether the directive called <paramref name="name"/> is carried out. Shortcuts of a wiki's own are not known here.
    /// </summary>
    public static bool Holds(string name) => Names.Contains(name);

    /// <summary>Whether what ikiwiki's plugin called <paramref name="name"/> does is done here.</summary>
    public static bool HoldsPlugin(string name) => Names.Contains(name) || Others.Contains(name);

    /// <summary>Whether a parameter of a directive is a page specification.</summary>
    public static bool IsSpec(string directive, string parameter) => Specs.Contains((directive, parameter));
}
