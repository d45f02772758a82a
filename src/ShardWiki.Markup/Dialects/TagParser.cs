using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// Obsidian's tags in running text: <c>#name</c> after white space, with letters, digits, <c>-</c>, <c>_</c>, <c>/</c>,
/// not digits alone.
/// </summary>
internal sealed class TagParser : InlineParser
{
    public TagParser() => OpeningCharacters = ['#'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (before != '\0' && !char.IsWhiteSpace(before) && before is not '(')
        {
            return false;
        }

        var rest = slice.AsSpan()[1..];
        var length = 0;
        var hasLetter = false;
        for (; length < rest.Length && IsTagCharacter(rest[length]); length++)
        {
            hasLetter |= !char.IsAsciiDigit(rest[length]);
        }

        if (!hasLetter)
        {
            return false;
        }

        var tag = NormalForm.Of(rest[..length].ToString());
        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TagInline
        {
            Tag = tag,
            Label = "#" + tag,
            Span = new SourceSpan(position, position + length),
            Line = line,
            Column = column,
        };
        slice.Start += length + 1;
        return true;
    }

    private static bool IsTagCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '-' or '_' or '/';
}
