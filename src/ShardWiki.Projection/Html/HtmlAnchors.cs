using AngleSharp.Dom;

namespace ShardWiki.Projection;

/// <summary>The places that HTML of an author's gives a name: by <c>id</c>, or in the old way by <c>name</c>.</summary>
internal static class HtmlAnchors
{
    /// <summary>The names in <paramref name="element"/>, its own among them.</summary>
    public static IEnumerable<string> In(IElement element) =>
        element.QuerySelectorAll("[id], a[name]").Prepend(element)
            .SelectMany(e => new[] { e.Id, e.LocalName == "a" ? e.GetAttribute("name") : null }).OfType<string>();
}
