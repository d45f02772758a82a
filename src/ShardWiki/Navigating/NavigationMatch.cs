using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Finds the pages that the space's navigation names; what it does not find is told of, and left out.</summary>
internal sealed record NavigationMatch(ImmutableArray<NavigationEntry> Entries, ImmutableArray<Finding> Findings)
{
    public static NavigationMatch Of(ImmutableArray<NavigationItem> items, UnionGraph union)
    {
        if (items.IsEmpty)
        {
            return new NavigationMatch([], []);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var naming = PageNaming.Of(union);
        var entries = Matched(items, new Search(naming, union, findings));
        return new NavigationMatch(entries, findings.ToImmutable());
    }

    private static ImmutableArray<NavigationEntry> Matched(ImmutableArray<NavigationItem> items, Search search) =>
        [.. items.Select(item => Entry(item, search)).OfType<NavigationEntry>()];

    private static NavigationEntry? Entry(NavigationItem item, Search search)
    {
        var topic = item.Page.Length == 0 ? null : search.Find(item);
        var entry = new NavigationEntry { Title = item.Title, Topic = topic, Entries = Matched(item.Pages, search) };
        return topic is not null ? entry
            : entry.Entries.IsEmpty ? null
            : entry with { Title = item.Title.Length > 0 ? item.Title : item.Page };
    }

    private sealed class Search(PageNaming naming, UnionGraph union, ImmutableArray<Finding>.Builder findings)
    {
        private readonly Dictionary<Identity, Identity> _topics = union.Pages.ToDictionary(p => p.Id, p => p.Topic);

        // Voices of one topic stand at one place: any of them leads there.
        public Identity? Find(NavigationItem item)
        {
            var found = Named(item.Page).Where(_topics.ContainsKey).Select(p => _topics[p]).Distinct().ToArray();
            if (found.Length == 1)
            {
                return found[0];
            }

            var why = found.Length > 1 ? $"'{item.Page}' is more than one page: {string.Join(", ", found)}"
                : (naming.Find(item.Page, out _) as NotDone)?.Reason ?? $"there is no page '{item.Page}'";
            findings.Add(Finding.Of(FindingCode.NavigationUnmatched, item.Place, $"navigation: {why}"));
            return null;
        }

        private IEnumerable<Identity> Named(string page) => StableId.IsAskedFor(page)
            ? union.Names.Find(null, page) is { } id ? [id] : []
            : naming.All(page).Select(p => p.Id);
    }
}
