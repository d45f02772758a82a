using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Takes from directives what they say of their page, and tells which of them have no life yet.</summary>
internal sealed class DirectiveReading
{
    private readonly SortedDictionary<string, (int Count, int First)> _lifeless = new(StringComparer.Ordinal);

    public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public MetaReading Meta { get; } = new();

    public void Take(Directive directive, int offset)
    {
        if (directive.Name is "tag" or "taglink")
        {
            foreach (var parameter in directive.Parameters.Where(p => p.Name.Length == 0))
            {
                TakeTag(parameter.Value[(parameter.Value.IndexOf('|', StringComparison.Ordinal) + 1)..]);
            }
        }
        else if (directive.Name is "meta")
        {
            Meta.Take(directive);
        }

        if (!directive.IsQuiet)
        {
            var (count, first) = _lifeless.GetValueOrDefault(directive.Name, (0, offset));
            _lifeless[directive.Name] = (count + 1, first);
        }
    }

    public void TakeTag(string tag)
    {
        if (NormalText.Of(tag.TrimStart('#')) is { Length: > 0 } name)
        {
            Tags.Add(name);
        }
    }

    public void Report(PageFindings findings)
    {
        foreach (var (name, (count, first)) in _lifeless)
        {
            var times = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count} times)");
            findings.Add(FindingCode.DirectiveWithoutLife, first, $"[[!{name}]] is shown, not carried out{times}");
        }
    }

    /// <summary>The directives of a paragraph that holds nothing else; empty where it holds anything else.</summary>
    public static List<DirectiveInline> AloneIn(ParagraphBlock paragraph)
    {
        List<DirectiveInline> found = [];
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is DirectiveInline directive)
            {
                found.Add(directive);
            }
            else if (inline is not LineBreakInline && !IsBlank(inline))
            {
                return [];
            }
        }

        return found;
    }

    private static bool IsBlank(Inline inline) =>
        inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace();
}
