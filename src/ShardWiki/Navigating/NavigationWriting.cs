using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>Writes a navigation as the configuration has it.</summary>
internal static class NavigationWriting
{
    public static string Of(ImmutableArray<NavigationItem> items)
    {
        var stream = new YamlStream(new YamlDocument(new YamlMappingNode { { "navigation", List(items) } }));
        using var text = new StringWriter { NewLine = "\n" };
        stream.Save(text, assignAnchors: false);
        return text.ToString().Replace("\r", "", StringComparison.Ordinal).Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    private static YamlSequenceNode List(ImmutableArray<NavigationItem> items) => new(items.Select(Item));

    private static YamlNode Item(NavigationItem item)
    {
        if (item.Pages.IsEmpty)
        {
            return item.Title.Length == 0 ? new YamlScalarNode(item.Page) : new YamlMappingNode { { item.Title, item.Page } };
        }

        if (item.Page.Length == 0)
        {
            return new YamlMappingNode { { item.Title, List(item.Pages) } };
        }

        var whole = new YamlMappingNode();
        if (item.Title.Length > 0)
        {
            whole.Add("title", item.Title);
        }

        whole.Add("page", item.Page);
        whole.Add("pages", List(item.Pages));
        return whole;
    }
}
