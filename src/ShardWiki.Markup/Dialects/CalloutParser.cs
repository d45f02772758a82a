using System.Buffers;
using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>
/// Obsidian's callouts: a quote whose first line is <c>[!kind] Title</c>, where <c>+</c> or <c>-</c> (unfolded, folded)
/// may follow the bracket. It becomes an <see cref="AlertBlock"/>; the title is the first line of its first paragraph.
/// </summary>
internal sealed class CalloutParser : InlineParser
{
    private static readonly SearchValues<char> Kinds =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph
            || quote is AlertBlock
            || paragraph.Inline?.FirstChild is not null
            || quote[0] != paragraph
            || KindLength(slice.AsSpan()) is not (> 0 and var length))
        {
            return false;
        }

        Replace(processor, quote, new StringSlice(slice.Text, slice.Start + 2, slice.Start + length + 1));
        slice.Start += length + 3;
        if (slice.CurrentChar is '+' or '-')
        {
            slice.SkipChar();
        }

        slice.TrimStart();
        return true;
    }

    private static int KindLength(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("[!") ? text[2..].IndexOfAnyExcept(Kinds) : -1;
        return end > 0 && text[end + 2] == ']' ? end : 0;
    }

    private static void Replace(InlineProcessor processor, QuoteBlock quote, StringSlice kind)
    {
        var callout = new AlertBlock(kind) { Span = quote.Span, Line = quote.Line, Column = quote.Column };
        callout.SetData(Callout.Key, Callout.Key);
        var parent = quote.Parent!;
        parent[parent.IndexOf(quote)] = callout;
        while (quote.Count > 0)
        {
            var block = quote[0];
            quote.RemoveAt(0);
            callout.Add(block);
        }

        processor.ReplaceParentContainer(quote, callout);
    }
}
