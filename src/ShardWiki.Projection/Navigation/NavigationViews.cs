using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Shows of the navigation tree what stands around one page, and no more: the folder above, what is beside the page and
/// right below it, and the pages before and after. So an added page makes only its neighbours others (decision 110).
/// </summary>
internal sealed class NavigationViews(SiteMap map)
{
    /// <summary>What stands around <paramref name="address"/> as <paramref name="file"/> links to it; null where nothing is.</summary>
    public AroundView? Of(PagePath? address, string file)
    {
        if (address is not { } path || map.Navigation.Find(path) is not { Topic: not null } node)
        {
            return null;
        }

        var beside = node.Parent is { } parent
            ? NavigationTree.Near(parent.Children, node.Position).Select(n => Step(n, file, n == node))
            : NavigationTree.Near(node.Children, 0).Select(n => Step(n, file, false));
        return new AroundView
        {
            Above = node.Parent is { IsRoot: false } above ? Link(above, file) : null,
            Steps = [.. beside],
            All = Href.Between(file, SiteFiles.Pages, map.Input.Site.Links),
            Previous = Page(map.Navigation.Before(node), file),
            Next = Page(map.Navigation.After(node), file),
        };
    }

    private StepView Step(NavigationNode node, string file, bool isCurrent)
    {
        var link = Link(node, file);
        ImmutableArray<LinkView> below = isCurrent
            ? [.. NavigationTree.Near(node.Children, 0).Select(n => Link(n, file))]
            : [];
        return new StepView(link.Text, link.Href, isCurrent, below);
    }

    // A folder without a page is called by its name and leads to the first page in it.
    private LinkView Link(NavigationNode node, string file) => node.Topic is not null
        ? new LinkView(node.Title.Length > 0 ? node.Title : node.PageTitle, To(node, file))
        : new LinkView(node.Title.Length > 0 ? node.Title : node.Name, node.FirstPage() is { } first ? To(first, file) : "", "folder");

    private LinkView? Page(NavigationNode? node, string file) => node is null ? null : Link(node, file);

    private string To(NavigationNode node, string file) => Href.Between(file, node.File, map.Input.Site.Links);
}
