using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// The elements for words of a line that an author put around whole blocks, which HTML does not allow: each is written
/// within the blocks instead, around their words. Found in one pass, from every block upwards.
/// </summary>
internal sealed class SplitPhrases
{
    private static readonly FrozenSet<string> Phrases = FrozenSet.ToFrozenSet(
        [
            "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "kbd", "mark", "nobr", "q", "s", "samp",
            "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        ],
        StringComparer.Ordinal);

    // They may hold whatever stands around them.
    private static readonly FrozenSet<string> Open = FrozenSet.ToFrozenSet(["a", "del", "ins"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(["br", "img", "ruby", "wbr"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "article", "aside", "blockquote", "center", "details", "div", "dl", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hr", "ol", "p", "pre", "section", "table", "ul",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Parts = FrozenSet.ToFrozenSet(
        ["caption", "col", "colgroup", "dd", "dt", "figcaption", "li", "summary", "tbody", "td", "tfoot", "th", "thead", "tr"], StringComparer.Ordinal);

    private readonly HashSet<IElement> _around = [];
    private readonly HtmlPolicy _policy;

    public SplitPhrases(IEnumerable<IElement> elements, HtmlPolicy policy)
    {
        _policy = policy;
        foreach (var block in elements.Where(e => Blocks.Contains(e.LocalName)))
        {
            for (var above = block.ParentElement; above is not null && LetsThrough(above) && _around.Add(above); above = above.ParentElement)
            {
            }
        }
    }

    /// <summary>What parts blocks that stand in such an element, which holds words of a line alone; null for all others.</summary>
    public static char? Between(string name) => name switch
    {
        "pre" => '\n',
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ' ',
        _ => null,
    };

    /// <summary>Parts words from what stands <paramref name="beside"/> them, where nothing does yet.</summary>
    public static void Part(StringBuilder html, INode? beside, char between)
    {
        if (beside is not null && html.Length > 0 && !char.IsWhiteSpace(html[^1]))
        {
            html.Append(between);
        }
    }

    /// <summary>Whether the element is a block, or a part of one.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name) || Parts.Contains(name);

    /// <summary>Whether the element stands around blocks, and may not.</summary>
    public bool IsSplit(IElement element) => Phrases.Contains(element.LocalName) && _around.Contains(element);

    /// <summary>Whether the element stands around blocks, wherever it may.</summary>
    public bool HoldsBlock(IElement element) => _around.Contains(element);

    /// <summary>Whether the node is words of a line, or stands among them.</summary>
    public bool IsOfLine(INode node) => node is IText
        || (node is IElement element && !_around.Contains(element)
            && (Phrases.Contains(element.LocalName) || Open.Contains(element.LocalName) || Others.Contains(element.LocalName)
                || element.NamespaceUri == NamespaceNames.MathMlUri)
            && (_policy.Allows(element.LocalName) || _policy.AllowsFormula(element.LocalName)));

    // What may not stand leaves what is in it.
    private bool LetsThrough(IElement element) => !_policy.Drops(element.LocalName)
        && (Phrases.Contains(element.LocalName) || Open.Contains(element.LocalName) || !_policy.Allows(element.LocalName));
}
