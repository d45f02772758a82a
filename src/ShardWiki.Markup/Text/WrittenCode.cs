using System.Text;
using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>What a block of code says: its text, and its language where it names one.</summary>
public static class WrittenCode
{
    /// <summary>The language of diagrams.</summary>
    public const string Mermaid = "mermaid";

    /// <summary>The text, each line with its end.</summary>
    public static string TextOf(CodeBlock code)
    {
        var text = new StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// The language that an info string names, in lower case; empty for none. They say more at times:
    /// <c>rust,ignore</c>, <c>{.python .numberLines}</c>.
    /// </summary>
    public static string LanguageOf(string? info) => string.Concat(
        (info ?? "").TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '_')).ToLowerInvariant();
}
