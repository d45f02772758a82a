using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// Turns the mark of a directive back into the directive, or, for <c>taglink</c>, into links to tags.
/// </summary>
internal sealed class DirectiveMarkParser : InlineParser
{
    public DirectiveMarkParser() => OpeningCharacters = [TextDecoding.Open];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context?.Properties[typeof(MarkedText)] is not MarkedText marked)
        {
            return false;
        }

        var start = slice.Start;
        var end = slice.IndexOf(TextDecoding.Close);
        var number = int.Parse(slice.Text.AsSpan(start + 1, end - start - 1), CultureInfo.InvariantCulture);
        var position = processor.GetSourcePosition(start, out var line, out var column);
        var node = NodeOf(marked.Directives[number]);
        node.Span = new Markdig.Syntax.SourceSpan(position, position + end - start);
        (node.Line, node.Column) = (line, column);
        processor.Inline = node;
        slice.Start = end + 1;
        return true;
    }

    private static Inline NodeOf(Directive directive)
    {
        if (directive is not { Name: "taglink", Parameters: [{ Name: "", Value: var value }] })
        {
            return new DirectiveInline(directive);
        }

        var bar = value.IndexOf('|', StringComparison.Ordinal);
        var tag = value[(bar + 1)..];
        return new TagInline { Tag = tag, Label = bar < 0 ? tag : value[..bar].Replace('_', ' ') };
    }
}
