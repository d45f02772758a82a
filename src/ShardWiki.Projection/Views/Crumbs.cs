using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Shows where a page sits: below the steps of its path or, where the space's own navigation placed it or a step above it, below
/// the sections that it stands in there.
/// </summary>
internal sealed class Crumbs(SiteMap map)
{
    /// <summary>The steps, the page itself last; nothing for pages that sit nowhere and for where the space begins.</summary>
    public ImmutableArray<CrumbView> Of(PageHead head)
    {
        if (head.Path is not { } path || path.IsRoot)
        {
            return [];
        }

        // A voice at a path of its own was placed by nobody.
        return head.Address == path && map.Navigation.Find(path) is { } node && node.WithAbove().Any(n => n.IsPlaced)
            ? [.. node.WithAbove().Where(n => !n.IsRoot).Reverse().Select(n => Step(head.File, n, n == node))]
            : [.. path.Parent.Upwards().Where(p => !p.IsRoot).Reverse().Select(p => Step(head.File, p)), new CrumbView(path.Name, "")];
    }

    private CrumbView Step(string from, PagePath path) =>
        new(path.Name, map.Addresses.Meets.ContainsKey(path) ? Link(from, map.Addresses.File(path)) : "");

    // By its name and not by its page's title: an edit of one page makes no other one below it.
    private CrumbView Step(string from, NavigationNode node, bool isCurrent) => new(
        node.Title.Length > 0 ? node.Title : node.Name,
        node.Topic is { } topic && !isCurrent ? Link(from, map.Addresses.Topic(map.FindTopic(topic)!)) : "");

    private string Link(string from, string to) => Href.Between(from, to, map.Input.Site.Links);
}
