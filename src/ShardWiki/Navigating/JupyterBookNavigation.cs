using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>
/// A <c>_toc.yml</c> as sphinx-external-toc reads it: a root, and below it parts with captions, chapters, sections or entries.
/// </summary>
internal static class JupyterBookNavigation
{
    private static readonly ImmutableArray<string> Below = ["parts", "subtrees", "chapters", "sections", "entries"];

    public static ImmutableArray<NavigationItem> Of(YamlMappingNode root, NavigationNames names)
    {
        var first = TextOf(root, "root") is { Length: > 0 } home && names.PageOf(home) is { Length: > 0 } page
            ? [new NavigationItem { Page = page }]
            : ImmutableArray<NavigationItem>.Empty;
        return [.. first, .. ItemsBelow(root, names)];
    }

    private static ImmutableArray<NavigationItem> ItemsBelow(YamlMappingNode node, NavigationNames names) =>
    [
        .. Below.Where(key => node.Children.TryGetValue(key, out var value) && value is YamlSequenceNode)
            .SelectMany(key => ((YamlSequenceNode)node[key]).Children.OfType<YamlMappingNode>())
            .SelectMany(child => Items(child, names)),
    ];

    private static IEnumerable<NavigationItem> Items(YamlMappingNode node, NavigationNames names)
    {
        foreach (var other in new[] { "url", "glob" }.Select(key => TextOf(node, key)).Where(t => t.Length > 0))
        {
            names.LeaveOut(other);
        }

        var (file, title) = (TextOf(node, "file"), TextOf(node, "title"));
        var item = new NavigationItem
        {
            Title = title.Length > 0 ? title : TextOf(node, "caption"),
            Page = file.Length > 0 ? names.PageOf(file) : "",
            Pages = ItemsBelow(node, names),
        };
        // A part without a caption is only a way to write its chapters.
        return item.Page.Length > 0 || (item.Title.Length > 0 && !item.Pages.IsEmpty) ? [item] : item.Pages;
    }

    private static string TextOf(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value ?? "" : "";
}
