using AngleSharp.Dom;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>The attributes of HTML of the author's that stay, with ids that are the page's own and stand once in it.</summary>
internal sealed class KeptAttributes(HtmlPolicy policy, IGuardedLinks links)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Those that the policy allows, of those that are <paramref name="wanted"/>.</summary>
    public IEnumerable<(string Name, string Value)> Of(IElement element, Func<string, bool> wanted)
    {
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.LocalName;
            if (attribute.NamespaceUri is null && policy.Allows(element.LocalName, name) && wanted(name)
                && policy.Value(name, attribute.Value) is { } value && Own(name, value) is { } own)
            {
                yield return (name, own);
            }
        }
    }

    /// <summary>The id that the old way to name a place stands for; links to it go on to work.</summary>
    public IEnumerable<(string Name, string Value)> Named(IElement element) =>
        !element.HasAttribute("id") && element.GetAttribute("name") is { } name && Own("id", name) is { } id
            ? [("id", id)]
            : [];

    /// <summary>
    /// The value as the page's own; null for an id that may not stand, or that stands already: the second could never be
    /// reached.
    /// </summary>
    public string? Own(string name, string value) =>
        name != "id" ? value
        : policy.Value(name, value) is not null && links.Id(value) is var id && _ids.Add(id) ? id
        : null;
}
