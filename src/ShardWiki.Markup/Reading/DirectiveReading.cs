using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// Takes from directives what they say of their page, and keeps those that show something, here or on other pages.
/// </summary>
internal sealed class DirectiveReading
{
    private const int LongestKept = 64 * 1024;
    private readonly List<(Directive Directive, int Offset)> _shown = [];

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
            Meta.Take(directive, offset);
        }

        if ((!directive.IsQuiet || directive.Name.StartsWith("trail", StringComparison.Ordinal)) && directive.Raw.Length <= LongestKept)
        {
            _shown.Add((directive, offset));
        }
    }

    public void TakeTag(string tag)
    {
        if (NormalText.Of(tag.TrimStart('#')) is { Length: > 0 } name)
        {
            Tags.Add(name);
        }
    }

    /// <summary>Those that are kept, in document order.</summary>
    public ImmutableArray<PageDirective> ToImmutable(SourceText text) => [.. _shown.Select(d =>
    {
        var (line, column) = text.Position(d.Offset);
        return new PageDirective(d.Directive, line, column);
    })];

    /// <summary>
    /// The directives of a paragraph that holds nothing else; empty where it holds anything else, and where several show
    /// something, for they may stand in one line.
    /// </summary>
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

        return found.Count(d => !d.Directive.IsQuiet) > 1 ? [] : found;
    }

    private static bool IsBlank(Inline inline) =>
        inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace();
}
