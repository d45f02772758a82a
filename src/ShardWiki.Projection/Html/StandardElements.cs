using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>
/// Elements that the HTML standard names, or named once: a parser may read them in ways of their own. All others are elements like any
/// other to it.
/// </summary>
internal static class StandardElements
{
    private static readonly FrozenSet<string> All = (
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas "
        + "caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset "
        + "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex "
        + "kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed "
        + "noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script "
        + "search section select selectedcontent shadow slot small source spacer span strike strong style sub summary sup svg table tbody td "
        + "template textarea tfoot th thead time title tr track tt u ul var video wbr xmp").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="name"/>, in lower case, is one of them.</summary>
    public static bool Hold(string name) => All.Contains(name);
}
