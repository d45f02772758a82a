using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>The <c>nav</c> of an <c>mkdocs.yml</c>: pages, <c>Title: page</c> and <c>Title: [...]</c>.</summary>
internal static class MkDocsNavigation
{
    public static ImmutableArray<NavigationItem> Of(YamlMappingNode root, NavigationNames names) =>
        root.Children.TryGetValue("nav", out var nav) && nav is YamlSequenceNode list ? Items(list, names) : [];

    private static ImmutableArray<NavigationItem> Items(YamlSequenceNode list, NavigationNames names) =>
        [.. list.Children.Select(node => Item(node, names)).OfType<NavigationItem>()];

    private static NavigationItem? Item(YamlNode node, NavigationNames names) => node switch
    {
        YamlScalarNode { Value: { } target } => Page("", target, names),
        YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: { } title }, Value: YamlScalarNode { Value: { } target } }] } =>
            Page(title, target, names),
        YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: { } title }, Value: YamlSequenceNode below }] } =>
            new NavigationItem { Title = title, Pages = Items(below, names) },
        _ => null,
    };

    private static NavigationItem? Page(string title, string target, NavigationNames names) =>
        names.PageOf(target) is { Length: > 0 } page ? new NavigationItem { Title = title, Page = page } : null;
}
