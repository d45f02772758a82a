using AngleSharp.Dom;

namespace ShardWiki.Projection;

/// <summary>
/// What the header cells of tables of the author's are headers of, where that is plain: those of the first row of their columns, the
/// first cells of other rows of their rows. A table with headers on one side alone needs no word of it, and one whose cells span others
/// or that has headers elsewhere is its author's to explain (WCAG technique H63).
/// </summary>
internal sealed class TableHeaders
{
    private readonly Dictionary<IElement, string> _scopes = [];

    public TableHeaders(IEnumerable<IElement> elements)
    {
        foreach (var table in elements.Where(e => e.LocalName == "table"))
        {
            Take([.. table.Children.SelectMany(section => section.Children).Where(row => row.LocalName == "tr")]);
        }
    }

    /// <summary>
    /// The attributes of an element, with the <c>scope</c> that it needs where it is such a header and its author gave it none.
    /// </summary>
    public IEnumerable<(string Name, string Value)> Added(IElement element, IEnumerable<(string Name, string Value)> attributes)
    {
        if (!_scopes.TryGetValue(element, out var scope))
        {
            return attributes;
        }

        var own = attributes.ToArray();
        return own.Any(a => a.Name == "scope") ? own : own.Append(("scope", scope));
    }

    private void Take(IElement[] rows)
    {
        var columns = rows.Take(1).SelectMany(row => row.Children).Where(IsHeader).ToArray();
        var rowed = rows.Skip(1).SelectMany(row => row.Children.Take(1)).Where(IsHeader).ToArray();
        var all = rows.SelectMany(row => row.Children).Count(IsHeader);
        if (rowed.Length == 0 || !columns.Any(c => c.PreviousElementSibling is not null) || columns.Length + rowed.Length < all
            || rowed.Any(c => c.ParentElement!.ParentElement!.LocalName == "thead") || rows.Any(row => row.Children.Any(Spans)))
        {
            return;
        }

        foreach (var (cell, scope) in columns.Select(c => (c, "col")).Concat(rowed.Select(c => (c, "row"))))
        {
            _scopes[cell] = scope;
        }
    }

    private static bool IsHeader(IElement cell) => cell.LocalName == "th";

    private static bool Spans(IElement cell) => (cell.GetAttribute("colspan") ?? "1") != "1" || (cell.GetAttribute("rowspan") ?? "1") != "1";
}
