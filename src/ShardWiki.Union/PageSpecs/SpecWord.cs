namespace ShardWiki.Union;

/// <summary>One word of a page specification, and the character at which it stands, counted from 1.</summary>
internal readonly record struct SpecWord(SpecWordKind Kind, string Text, int Position)
{
    /// <summary>What stands in the parentheses of a test.</summary>
    public string Argument { get; init; } = "";
}
