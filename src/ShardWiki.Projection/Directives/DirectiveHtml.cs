namespace ShardWiki.Projection;

/// <summary>What a directive makes, as safe HTML: blocks, or what stands within a line.</summary>
internal readonly record struct DirectiveHtml(string Html, bool IsBlock)
{
    /// <summary>Nothing is shown.</summary>
    public static readonly DirectiveHtml Nothing = new("", false);

    public static DirectiveHtml Block(string html) => new(html, true);

    public static DirectiveHtml Line(string html) => new(html, false);
}
