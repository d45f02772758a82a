using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// Wiki links in running text. ikiwiki writes <c>[[words|page#anchor]]</c>, Obsidian <c>[[page#heading|words]]</c> and,
/// for what is shown in place, <c>![[page]]</c>.
/// </summary>
internal sealed class WikiLinkParser : InlineParser
{
    private const int Longest = 2_000;
    private readonly bool _pageFirst;

    private WikiLinkParser(bool pageFirst)
    {
        _pageFirst = pageFirst;
        OpeningCharacters = pageFirst ? ['[', '!'] : ['['];
    }

    public static WikiLinkParser Ikiwiki() => new(pageFirst: false);

    public static WikiLinkParser Obsidian() => new(pageFirst: true);

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // A backslash before it is ikiwiki's "no link", also where Markdown took that backslash for an escaped one.
        if (!_pageFirst && slice.PeekCharExtra(-1) == '\\')
        {
            return false;
        }

        var rest = slice.AsSpan();
        var isEmbed = rest[0] == '!';
        var opening = isEmbed ? "![[" : "[[";
        if (!rest.StartsWith(opening) || FindEnd(rest[opening.Length..]) is not (> 0 and var length))
        {
            return false;
        }

        var inner = rest.Slice(opening.Length, length);
        if (WrittenLink.Of(inner, _pageFirst) is not { } link)
        {
            return false;
        }

        var whole = opening.Length + length + 2;
        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var node = NodeOf(link, isEmbed);
        node.Span = new SourceSpan(position, processor.GetSourcePosition(slice.Start + whole - 1));
        (node.Line, node.Column) = (line, column);
        processor.Inline = node;
        slice.Start += whole;
        return true;
    }

    /// <summary>
    /// The length of what stands before <c>]]</c>; -1 where another link begins before, or nothing ends.
    /// </summary>
    private static int FindEnd(ReadOnlySpan<char> rest)
    {
        var near = rest[..Math.Min(rest.Length, Longest)];
        var end = near.IndexOf("]]");
        return end < 0 || near[..end].IndexOf("[[") >= 0 ? -1 : end;
    }

    private Inline NodeOf(WrittenLink link, bool isEmbed) =>
        isEmbed || (!_pageFirst && link.IsPicture)
            ? new EmbedInline { Target = link.Target, Fragment = link.Fragment, Label = link.Label }
            : new WikiLinkInline { Target = link.Target, Fragment = link.Fragment, Label = link.Label };
}
