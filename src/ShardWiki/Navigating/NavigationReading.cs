using System.Collections.Immutable;
using ShardWiki.Model;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>
/// Reads <c>navigation</c>: a list of pages, of <c>Title: page</c>, of <c>Title: [...]</c>, and of mappings with <c>title</c>,
/// <c>page</c> and <c>pages</c>.
/// </summary>
internal static class NavigationReading
{
    private const string Shape = "an entry of 'navigation' is a page, 'Title: page', 'Title: [pages]', or a mapping of title, page, pages";

    public static ImmutableArray<NavigationItem> Of(YamlSection root) => root.Find("navigation") switch
    {
        null => [],
        YamlSequenceNode list => Items(list, root),
        var other => Refused(other, root),
    };

    private static ImmutableArray<NavigationItem> Items(YamlSequenceNode list, YamlSection root) =>
        [.. list.Children.SelectMany(node => Item(node, root))];

    private static ImmutableArray<NavigationItem> Item(YamlNode node, YamlSection root) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } page } => [new NavigationItem { Page = page, Place = root.PlaceAt(node) }],
        YamlMappingNode map when map.Children.Keys.All(k => k is YamlScalarNode { Value: "title" or "page" or "pages" }) => Whole(map, root),
        YamlMappingNode { Children.Count: 1 } map => Titled(map, root),
        _ => Refused(node, root),
    };

    private static ImmutableArray<NavigationItem> Titled(YamlMappingNode map, YamlSection root)
    {
        var (key, value) = (((YamlScalarNode)map.Children[0].Key).Value ?? "", map.Children[0].Value);
        var item = new NavigationItem { Title = key, Place = root.PlaceAt(map) };
        return value switch
        {
            YamlScalarNode { Value: { Length: > 0 } page } => [item with { Page = page }],
            YamlSequenceNode list => [item with { Pages = Items(list, root) }],
            _ => Refused(value, root),
        };
    }

    private static ImmutableArray<NavigationItem> Whole(YamlMappingNode map, YamlSection root)
    {
        string TextOf(string key) => map.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value ?? "" : "";
        var below = map.Children.TryGetValue("pages", out var pages) && pages is YamlSequenceNode list ? Items(list, root) : [];
        var item = new NavigationItem { Title = TextOf("title"), Page = TextOf("page"), Pages = below, Place = root.PlaceAt(map) };
        return item.Title.Length + item.Page.Length > 0 ? [item] : Refused(map, root);
    }

    private static ImmutableArray<NavigationItem> Refused(YamlNode node, YamlSection root)
    {
        root.ComplainAt(FindingCode.ValueUnfit, node, Shape);
        return [];
    }
}
