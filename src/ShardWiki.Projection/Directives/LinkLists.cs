using System.Collections.Immutable;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary><c>orphans</c> and <c>brokenlinks</c>: what the links of a wiki leave to be done.</summary>
internal static class LinkLists
{
    /// <summary>
    /// Pages that no other page links to, and that link to none. The first page of all is no orphan.
    /// </summary>
    public static DirectiveHtml Orphans(DirectiveCall call)
    {
        if (call.Select(call.Find("pages") ?? "*", "path", out var trouble) is not { } selected)
        {
            return trouble;
        }

        var orphans = InlineDirective.OneOfEach(call, selected)
            .Where(id => call.Map.FindPage(id) is { } page && IsOrphan(call, page)).ToArray();
        var rows = orphans.Take(call.Budget.TakeRows(orphans.Length)).Select(id => call.LinkTo(id, call.LastName(id)));
        return List(rows, "All pages have other pages linking to them.");
    }

    /// <summary>Links of selected pages that lead nowhere, each name with the pages that hold it.</summary>
    public static DirectiveHtml Broken(DirectiveCall call)
    {
        if (call.Select(call.Find("pages") ?? "*", "path", out var trouble) is not { } selected)
        {
            return trouble;
        }

        var broken = new SortedDictionary<string, List<Identity>>(StringComparer.Ordinal);
        foreach (var page in selected.Select(call.Map.FindPage).OfType<UnitedPage>())
        {
            foreach (var name in BrokenIn(page).Distinct(StringComparer.Ordinal))
            {
                broken[name] = broken.GetValueOrDefault(name) ?? [];
                broken[name].Add(page.Id);
            }
        }

        var rows = broken.Take(call.Budget.TakeRows(broken.Count)).Select(b =>
            $"<span class=\"broken\">{HtmlText.Of(b.Key)}</span> from "
            + string.Join(", ", b.Value.Take(call.Budget.TakeRows(b.Value.Count)).Select(id => call.LinkTo(id, call.LastName(id)))));
        return List(rows, "There are no broken links!");
    }

    private static IEnumerable<string> BrokenIn(UnitedPage page) => page.Links.Select((target, number) => (target, number))
        .Where(l => l.target is LinkTarget.Broken).Select(l => page.Read.Facts.Links[l.number].Target);

    private static bool IsOrphan(DirectiveCall call, UnitedPage page) =>
        !page.Backlinks.Any(from => LinksTo(call, from, page))
        && !page.Read.Gathered.Path.IsRoot
        && !page.Links.Any(l => l is LinkTarget.ToPage to && call.Map.Page(to.Page).Topic != page.Topic);

    // A page that shows another whole does not link to it.
    private static bool LinksTo(DirectiveCall call, Identity from, UnitedPage page) => call.Map.Page(from).Links
        .Any(l => l is LinkTarget.ToPage { Shown: null } to && call.Map.Page(to.Page).Topic == page.Topic);

    private static DirectiveHtml List(IEnumerable<string> rows, string none)
    {
        var all = rows.ToImmutableArray();
        if (all.IsEmpty)
        {
            return DirectiveHtml.Line(none);
        }

        var html = new StringBuilder("<ul class=\"made-list\">\n");
        foreach (var row in all)
        {
            html.Append("<li>").Append(row).Append("</li>\n");
        }

        return DirectiveHtml.Block(html.Append("</ul>\n").ToString());
    }
}
