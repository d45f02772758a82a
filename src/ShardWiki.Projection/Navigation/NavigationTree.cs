using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// The pages of the union as a tree of their paths, and the order to read them in: a page, then what is below it, then
/// the next beside it. It is made once and then only read.
/// </summary>
internal sealed class NavigationTree
{
    /// <summary>So many pages of one folder are shown on each of them.</summary>
    public const int MostShown = 50;

    /// <summary>Where there are more, so many before a page and after it.</summary>
    public const int MostNear = 10;

    private readonly Dictionary<PagePath, NavigationNode> _nodes = [];
    private readonly List<NavigationNode> _order = [];

    private NavigationTree(SiteMap map)
    {
        foreach (var (path, topic) in map.Addresses.Meets)
        {
            var node = NodeOf(path);
            (node.Topic, node.File, node.PageTitle) = (topic.Id, map.Addresses.Topic(topic), map.ReferenceOf(topic).Read.Facts.Title);
        }

        if (_nodes.TryGetValue(PagePath.Root, out var root))
        {
            new NavigationPlacing(map, Find).Place(map.Input.Site.Navigation, root);
            Number(root);
        }
    }

    /// <summary>The tree of what a reader meets on the site.</summary>
    public static NavigationTree Of(SiteMap map) => new(map);

    /// <summary>The steps with a page, in reading order.</summary>
    public IReadOnlyList<NavigationNode> InOrder => _order;

    /// <summary>The step at <paramref name="path"/>; null where nothing is.</summary>
    public NavigationNode? Find(PagePath path) => _nodes.GetValueOrDefault(path);

    /// <summary>The page that is read before <paramref name="node"/>; null for the first.</summary>
    public NavigationNode? Before(NavigationNode node) => node.Number > 0 ? _order[node.Number - 1] : null;

    /// <summary>The page that is read after <paramref name="node"/>; null for the last.</summary>
    public NavigationNode? After(NavigationNode node) =>
        node.Number < _order.Count - 1 ? _order[node.Number + 1] : null;

    /// <summary>Those among <paramref name="nodes"/> that stand near the one at <paramref name="position"/>.</summary>
    public static ImmutableArray<NavigationNode> Near(List<NavigationNode> nodes, int position)
    {
        var first = nodes.Count <= MostShown ? 0 : Math.Max(0, position - MostNear);
        var end = nodes.Count <= MostShown ? nodes.Count : Math.Min(nodes.Count, position + MostNear + 1);
        return [.. nodes[first..end]];
    }

    // No recursion, here and below: a path may be as deep as its author likes.
    private NavigationNode NodeOf(PagePath path)
    {
        NavigationNode? node = null;
        foreach (var step in path.Upwards().Reverse())
        {
            if (!_nodes.TryGetValue(step, out var found))
            {
                found = new NavigationNode(step, node);
                node?.Children.Add(found);
                _nodes.Add(step, found);
            }

            node = found;
        }

        return node!;
    }

    private void Number(NavigationNode root)
    {
        var next = new Stack<NavigationNode>([root]);
        while (next.TryPop(out var node))
        {
            node.Children.Sort(ByName);
            node.Number = _order.Count;
            if (node.Topic is not null)
            {
                _order.Add(node);
            }

            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                node.Children[i].Position = i;
                next.Push(node.Children[i]);
            }
        }
    }

    private static int ByName(NavigationNode a, NavigationNode b)
    {
        if (a.Order != b.Order)
        {
            return a.Order.CompareTo(b.Order);
        }

        var order = StringComparer.OrdinalIgnoreCase.Compare(a.Name, b.Name);
        return order != 0 ? order : StringComparer.Ordinal.Compare(a.Name, b.Name);
    }
}
