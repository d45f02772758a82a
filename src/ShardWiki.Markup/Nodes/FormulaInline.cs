using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// A formula in running text of Obsidian's, <c>$…$</c> or <c>$$…$$</c>. Whoever cannot show it shows it as it is written.
/// </summary>
public sealed class FormulaInline(string tex) : CodeInline(tex)
{
    /// <summary>Whether it stands by itself, and is not among words.</summary>
    public required bool IsDisplay { get; init; }

    /// <summary>The marks on both sides.</summary>
    public string Marks => IsDisplay ? "$$" : "$";
}
