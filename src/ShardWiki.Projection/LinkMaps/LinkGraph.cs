using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Pages of a <c>linkmap</c> and the links between them, by number: links to and from other pages are left out.
/// </summary>
internal sealed record LinkGraph(ImmutableArray<UnitedPage> Pages, ImmutableArray<(int From, int To)> Links)
{
    /// <summary>No map shows more: nobody reads a larger one.</summary>
    public const int MostPages = 200;

    private const int MostLinks = 2_000;

    /// <summary>How many pages were selected; more than are shown where they are too many.</summary>
    public required int Selected { get; init; }

    /// <summary>The graph that the directive asks for; null, and a message, where that cannot be told.</summary>
    public static LinkGraph? Of(DirectiveCall call, out DirectiveHtml trouble)
    {
        if (call.Select(call.Find("pages") ?? "*", "path", out trouble) is not { } selected)
        {
            return null;
        }

        var all = InlineDirective.OneOfEach(call, selected).Select(call.Map.FindPage).OfType<UnitedPage>().ToArray();
        var shown = call.Says("connected", false) ? Linking(call.Map, all) : all;
        ImmutableArray<UnitedPage> pages = [.. shown.Take(MostPages)];
        return new LinkGraph(pages, [.. Between(call.Map, pages).Take(MostLinks)]) { Selected = shown.Length };
    }

    private static UnitedPage[] Linking(SiteMap map, UnitedPage[] pages)
    {
        var linking = Between(map, pages).SelectMany(l => new[] { l.From, l.To }).ToHashSet();
        return [.. pages.Where((_, number) => linking.Contains(number))];
    }

    // Who links to a page is known by the page, whichever voice of it is linked to.
    private static IEnumerable<(int From, int To)> Between(SiteMap map, IReadOnlyList<UnitedPage> pages)
    {
        var numbers = new Dictionary<Identity, int>();
        for (var number = 0; number < pages.Count; number++)
        {
            numbers.TryAdd(pages[number].Topic, number);
        }

        return pages.SelectMany((page, to) => page.Backlinks.Select(from => map.Page(from).Topic).Distinct()
            .Where(numbers.ContainsKey).Select(from => (From: numbers[from], To: to))).Order();
    }
}
