using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Links of pages that lead elsewhere in one union than in another of the same pages.</summary>
internal static class LinkChanges
{
    /// <summary>The pages whose links do, each link in a sentence; by page, then in the order of the text.</summary>
    public static ImmutableArray<(string Page, string Sentence)> Of(UnionGraph before, UnionGraph after) =>
    [
        .. from pair in before.Pages.Zip(after.Pages)
           from number in Enumerable.Range(0, pair.First.Links.Length)
           let was = Words(pair.First.Links[number])
           let becomes = Words(pair.Second.Links[number])
           where was != becomes
           let link = pair.First.Read.Facts.Links[number].Target
           select ($"{pair.First.Id}", $"'{link}' in {pair.First.Id} leads to {becomes} instead of {was}"),
    ];

    private static string Words(LinkTarget target) => target switch
    {
        LinkTarget.ToPage { Fragment.Length: > 0 } to => $"{to.Page}#{to.Fragment}",
        LinkTarget.ToPage to => to.Page.ToString(),
        LinkTarget.ToAsset to => to.Asset.ToString(),
        LinkTarget.Broken => "nothing",
        _ => "where it says",
    };
}
