using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A template, taken apart at its tags.</summary>
/// <param name="Tags">Its tags, each with the text before it.</param>
/// <param name="Rest">The text after the last tag.</param>
/// <param name="Torn">The line of a tag that does not end; 0 where all do.</param>
internal sealed record TemplateTags(ImmutableArray<TemplateTag> Tags, string Rest, int Torn)
{
    private const string Begin = "{{";
    private static readonly char[] Space = [' ', '\t', '\n', '\r'];

    /// <summary>Takes <paramref name="text"/> apart.</summary>
    public static TemplateTags Of(string text)
    {
        var tags = ImmutableArray.CreateBuilder<TemplateTag>();
        var (from, line) = (0, 1);
        for (var at = Next(text, 0); at >= 0; at = Next(text, from))
        {
            line += text.AsSpan(from, at - from).Count('\n');
            var (end, ending) = End(text, at + Begin.Length);
            if (end < 0)
            {
                return new TemplateTags(tags.DrainToImmutable(), text[from..at], line);
            }

            tags.Add(One(text.AsSpan(at + Begin.Length, end - at - Begin.Length), text[from..at], line, ending));
            from = end + ending.Length;
            line += text.AsSpan(at, from - at).Count('\n');
        }

        return new TemplateTags(tags.DrainToImmutable(), text[from..], 0);
    }

    private static int Next(string text, int from) => text.IndexOf(Begin, from, StringComparison.Ordinal);

    // A long comment may hold tags, and three braces end with three.
    private static (int At, string Ending) End(string text, int from)
    {
        var inner = text.AsSpan(from).TrimStart('~');
        var (one, other) = inner.StartsWith("!--") ? ("--}}", "--~}}") : inner.StartsWith("{") ? ("}}}", "}~}}") : ("}}", "}}");
        var at = text.IndexOf(one, from, StringComparison.Ordinal);
        // Not beyond the first, which it may lie across: many tags would each be looked for to the end of the text.
        var end = at < 0 ? text.Length : Math.Min(text.Length, at + other.Length - 1);
        var sooner = text.IndexOf(other, from, end - from, StringComparison.Ordinal);
        return sooner >= 0 ? (sooner, other) : (at, one);
    }

    private static TemplateTag One(ReadOnlySpan<char> inner, string before, int line, string ending)
    {
        var takesBefore = inner.StartsWith("~");
        var takesAfter = ending.Contains('~') || (ending == "}}" && inner.EndsWith("~"));
        var body = inner.Trim('~').Trim();
        var kind = body.IsEmpty ? TagKind.Value : body[0] switch
        {
            '{' or '&' => TagKind.Raw,
            '#' => TagKind.Open,
            '/' => TagKind.Close,
            '>' => TagKind.Partial,
            '!' => TagKind.Comment,
            _ => TagKind.Value,
        };
        var words = kind is TagKind.Comment
            ? []
            : (kind is TagKind.Value ? body : body[1..]).ToString().Split(Space, StringSplitOptions.RemoveEmptyEntries);
        return kind is TagKind.Value && words is ["else", .. var rest]
            ? new TemplateTag(TagKind.Else, rest, line, before, takesBefore, takesAfter)
            : new TemplateTag(kind, words, line, before, takesBefore, takesAfter);
    }
}
