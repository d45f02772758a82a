using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// What specifications know of a page: what it says, its topic, and where its links lead. Before anything is joined each page
/// is a topic of its own.
/// </summary>
internal sealed record SpecPage(PageFacts Facts, Identity Topic, ImmutableArray<LinkTarget> Links)
{
    private Identity?[]? _reached;

    /// <summary>
    /// For each link the topic that it leads to, of a page that has none the page, or the file; null where it leads to none of them.
    /// Found out once, in the only scope that it is of, since every specification that asks for links looks at it.
    /// </summary>
    public ReadOnlySpan<Identity?> ReachedIn(SpecScope scope) => _reached ??= [.. Links.Select(target => target switch
    {
        LinkTarget.ToPage to => scope.TopicIdOf(to.Page) ?? to.Page,
        LinkTarget.ToAsset to => to.Asset,
        _ => (Identity?)null,
    })];
}
