using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Puts pages where the space's own navigation has them, which may be elsewhere than their paths: first in the order given,
/// then what it does not name, by name. A page is placed once, where it is named first.
/// </summary>
internal sealed class NavigationPlacing(SiteMap map, Func<PagePath, NavigationNode?> find)
{
    private readonly HashSet<NavigationNode> _placed = [];

    /// <summary>Places the entries below <paramref name="parent"/>; as deep as the configuration is.</summary>
    public void Place(ImmutableArray<NavigationEntry> entries, NavigationNode parent)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            if (entry.Topic is null)
            {
                var section = new NavigationNode(PagePath.Of(entry.Title), parent) { Title = entry.Title, Order = i };
                parent.Children.Add(section);
                Place(entry.Entries, section);
                Pruned(section);
            }
            else if (FindNode(entry.Topic.Value) is { } node)
            {
                PlaceNode(entry, node, (parent, i));
            }
        }
    }

    private void PlaceNode(NavigationEntry entry, NavigationNode node, (NavigationNode Parent, int Order) at)
    {
        if (!_placed.Add(node))
        {
            return;
        }

        node.Title = entry.Title;
        // Where the space begins stays there. Nothing that is placed lies below what is not: no node gets below itself.
        if (!node.IsRoot)
        {
            var before = node.Parent!;
            before.Children.Remove(node);
            node.Parent = at.Parent;
            node.Order = at.Order;
            at.Parent.Children.Add(node);
            Pruned(before);
        }

        Place(entry.Entries, node);
    }

    private NavigationNode? FindNode(Identity topic) =>
        map.FindTopic(topic) is { } met && map.Addresses.Meets.TryGetValue(met.Address, out var there) && there.Id == topic
            ? find(met.Address)
            : null;

    // A folder of which everything went elsewhere.
    private static void Pruned(NavigationNode node)
    {
        for (var folder = node; folder is { Topic: null, Children.Count: 0, Parent: { } above }; folder = above)
        {
            above.Children.Remove(folder);
        }
    }
}
