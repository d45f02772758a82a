using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// Finds what is wrong in a template before it is compiled, with its line: blocks that do not balance, partials that
/// are not there, helpers that do not exist, and values that would reach the page unescaped.
/// </summary>
internal static class TemplateLint
{
    private const int Deepest = 100;
    private const string Escape = "a backslash before '{{' escapes nothing here: braces that are to be read are written '&#123;&#123;'";

    private static readonly ImmutableArray<string> Blocks = ["if", "unless", "each", "with"];

    // Only these are HTML already; everything else is data (architecture.md 11).
    private static readonly ImmutableArray<string> Raw = ["body", "frame.provenanceJson", "frame.linkedJson"];

    /// <summary>What is wrong in <paramref name="template"/> by itself.</summary>
    public static IEnumerable<ThemeError> Of(TemplateSource template, IReadOnlyCollection<string> partials)
    {
        var open = new Stack<OpenBlock>();
        foreach (var tag in template.Tags.Tags)
        {
            if (tag.Before.EndsWith('\\'))
            {
                yield return new ThemeError(template.File, tag.Line, Escape);
            }

            if (Problem(tag, open, partials) is { } error)
            {
                yield return new ThemeError(template.File, tag.Line, error);
            }
        }

        foreach (var block in open)
        {
            yield return new ThemeError(
                template.File, block.Line, $"'{{{{#{block.Name}}}}}' does not end; close it with '{{{{/{block.Name}}}}}'");
        }

        if (template.Tags.Torn > 0)
        {
            yield return new ThemeError(template.File, template.Tags.Torn, "'{{' does not end");
        }
    }

    private static string? Problem(TemplateTag tag, Stack<OpenBlock> open, IReadOnlyCollection<string> partials)
    {
        switch (tag.Kind)
        {
            case TagKind.Open:
                open.Push(new OpenBlock(tag.Name, tag.Line));
                return open.Count > Deepest ? $"blocks stand deeper within each other than {Deepest}" : Block(tag.Words);
            case TagKind.Close:
                return Closing(tag.Words, open);
            case TagKind.Else:
                return Otherwise(tag.Words, open);
            case TagKind.Partial:
                return !partials.Contains(tag.Name) ? $"there is no partial 'partials/{tag.Name}.hbs'"
                    : tag.Words.Count > 2 ? $"a partial is given one value, as in '{{{{> {tag.Name} value}}}}'"
                    : tag.Words.Count > 1 ? Value(tag.Words[1]) : null;
            case TagKind.Raw:
                return tag.Words.Count > 1 ? "'{{{' and '}}}' hold one name between them"
                    : Raw.Contains(tag.Name) ? null : $"'{tag.Name}' is data: write it with two braces, so that it is escaped";
            case TagKind.Value:
                return tag.Words.Count > 1 ? $"unknown helper '{tag.Name}'" : Value(tag.Name);
            default:
                return null;
        }
    }

    private static string? Otherwise(IReadOnlyList<string> words, Stack<OpenBlock> open)
    {
        if (!open.TryPeek(out var block) || block.IsOtherwise)
        {
            return block is null ? "'{{else}}' stands in no block" : $"'{{{{else}}}}' stands twice in '{{{{#{block.Name}}}}}' of line {block.Line}";
        }

        block.IsOtherwise = words.Count == 0;
        return block.IsOtherwise ? null
            : ++block.Alternatives > Deepest ? $"'{{{{#{block.Name}}}}}' of line {block.Line} has more than {Deepest} times 'else'"
            : Block(words);
    }

    private static string? Block(IReadOnlyList<string> words) =>
        words.Count == 0 ? $"'{{{{#}}}}' names no block; there are {string.Join(", ", Blocks)}"
        : !Blocks.Contains(words[0]) ? $"unknown block '{words[0]}'; there are {string.Join(", ", Blocks)}"
        : words.Count != 2 ? $"'{words[0]}' takes one value, as in '{{{{#{words[0]} value}}}}'"
        : Value(words[1]);

    private static string? Closing(IReadOnlyList<string> words, Stack<OpenBlock> open) =>
        string.Join(' ', words) is var name && !open.TryPop(out var opened) ? $"'{{{{/{name}}}}}' closes nothing"
        : opened.Name == name ? null
        : $"'{{{{/{name}}}}}' closes '{{{{#{opened.Name}}}}}' of line {opened.Line}";

    private static string? Value(string word) => TemplatePath.Find(word) is not null
        ? null
        : $"'{word}' names no value; names are letters of the alphabet, digits and '_' with dots between them, 'this', '../name', '@first', '@last', '@index', '@root'";

    /// <summary>A block that has not ended, and whether its last <c>else</c> was met.</summary>
    private sealed class OpenBlock(string name, int line)
    {
        public string Name => name;

        public int Line => line;

        public bool IsOtherwise { get; set; }

        public int Alternatives { get; set; }
    }
}
