using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>A step of the union's paths: the topic that stands there, or none where it is only a folder of others.</summary>
internal sealed class NavigationNode(PagePath path, NavigationNode? parent)
{
    /// <summary>The last part of its path.</summary>
    public string Name { get; } = path.Name;

    /// <summary>Whether it is where the space begins.</summary>
    public bool IsRoot => Parent is null;

    /// <summary>The step above; null at the root.</summary>
    public NavigationNode? Parent { get; set; } = parent;

    /// <summary>What the space's own navigation calls it; empty where the page's title serves.</summary>
    public string Title { get; set; } = "";

    /// <summary>Its place among its siblings, where the space's own navigation has it; it comes before others.</summary>
    public int Order { get; set; } = int.MaxValue;

    /// <summary>Whether the space's own navigation put it where it is.</summary>
    public bool IsPlaced => Order != int.MaxValue;

    /// <summary>The topic that a reader meets there; null for a folder without a page.</summary>
    public Identity? Topic { get; set; }

    /// <summary>The title of that topic's page; empty for a folder without a page.</summary>
    public string PageTitle { get; set; } = "";

    /// <summary>The file of that topic; empty for a folder without a page.</summary>
    public string File { get; set; } = "";

    /// <summary>The steps below, in the order in which they are shown.</summary>
    public List<NavigationNode> Children { get; } = [];

    /// <summary>Its place among the children of its parent.</summary>
    public int Position { get; set; }

    /// <summary>Its place in reading order, for steps with a page.</summary>
    public int Number { get; set; }

    /// <summary>The step and those above it, up to the root.</summary>
    public IEnumerable<NavigationNode> WithAbove()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>The first page that is met at it or below it.</summary>
    public NavigationNode? FirstPage()
    {
        var node = this;
        while (node.Topic is null && node.Children.Count > 0)
        {
            node = node.Children[0];
        }

        return node.Topic is null ? null : node;
    }
}
