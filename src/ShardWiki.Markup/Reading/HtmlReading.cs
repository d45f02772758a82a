namespace ShardWiki.Markup;

/// <summary>Reads the HTML that an author wrote between Markdown.</summary>
internal sealed class HtmlReading
{
    /// <summary>True once any was met.</summary>
    public bool WasMet { get; private set; }

    public SortedSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    public void Take(string html, VisibleText text)
    {
        WasMet = true;
        HtmlText.AppendTo(text, html);
    }
}
