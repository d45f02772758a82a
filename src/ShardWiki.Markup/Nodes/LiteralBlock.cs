using Markdig.Syntax;

namespace ShardWiki.Markup;

/// <summary>A whole page shown as the text that it is, because a limit was met or its bytes are no text.</summary>
public sealed class LiteralBlock(string text, string note) : LeafBlock(null)
{
    /// <summary>The text, unescaped.</summary>
    public string Text { get; } = text;

    /// <summary>A sentence for the reader that says why.</summary>
    public string Note { get; } = note;
}
