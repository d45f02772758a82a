using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Which <c>inline</c> directives make feeds, and under which names: ikiwiki's own, <c>index.atom</c> and <c>index.rss</c> or
/// what <c>feedfile</c> says, beside the page. Directives within others make them too, where they are carried out.
/// </summary>
internal sealed class InlineFeeds
{
    private readonly FrozenDictionary<(Identity, string), InlineFeed> _byDirective;

    private InlineFeeds(ImmutableArray<InlineFeed> all)
    {
        All = all;
        _byDirective = all.ToFrozenDictionary(f => (f.Page, f.Directive.Raw));
        OfPages = all.GroupBy(f => f.Page).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>All of them, by page, then as they stand on it.</summary>
    public ImmutableArray<InlineFeed> All { get; }

    /// <summary>Those of each page that has any.</summary>
    public FrozenDictionary<Identity, ImmutableArray<InlineFeed>> OfPages { get; }

    /// <summary>The feeds of the directive on the page; null where it makes none.</summary>
    public InlineFeed? Find(Identity page, Directive directive) => _byDirective.GetValueOrDefault((page, directive.Raw));

    /// <summary>The feeds of the site that <paramref name="map"/> maps.</summary>
    public static InlineFeeds Of(SiteMap map)
    {
        var inlining = map.Union.Pages
            .Select(p => (Page: p, Directives: CarriedOut.On(map, p).Where(d => d.Name == "inline")
                .DistinctBy(d => d.Raw, StringComparer.Ordinal).Where(d => !KindsOf(map, p, d).IsEmpty).ToArray()))
            .Where(p => p.Directives.Length > 0).ToArray();
        if (inlining.Length == 0)
        {
            return new InlineFeeds([]);
        }

        var taken = map.Addresses.Everything().SelectMany(FoldedUpwards).ToHashSet(StringComparer.Ordinal);
        return new InlineFeeds([.. inlining.SelectMany(p => OfPage(map, p, taken))]);
    }

    private static IEnumerable<InlineFeed> OfPage(
        SiteMap map, (UnitedPage Page, Directive[] Directives) on, HashSet<string> taken)
    {
        var topic = map.TopicOf(on.Page);
        var file = topic.Canonical == on.Page.Id ? map.Addresses.Topic(topic) : map.TextFile(on.Page);
        var unnamed = 0;
        foreach (var directive in on.Directives)
        {
            var named = directive.Find("feedfile");
            unnamed += named is null ? 1 : 0;
            var name = named is { Length: > 0 } ? named : unnamed < 2 ? "index" : string.Create(CultureInfo.InvariantCulture, $"index{unnamed}");
            yield return new InlineFeed(on.Page.Id, directive, file)
            {
                Name = name,
                Files = [.. KindsOf(map, on.Page, directive).Select(k => (k, FileOf(file, name, (k, taken))))],
            };
        }
    }

    // What somebody wrote stands where it stands: a feed gives way.
    private static string FileOf(string page, string name, (FeedKind Kind, HashSet<string> Taken) with)
    {
        var folder = page[..(page.LastIndexOf('/') + 1)];
        var ending = with.Kind == FeedKind.Atom ? ".atom" : ".rss";
        var plain = FileName.Of(name);
        var file = folder + plain + ending;
        for (var seed = name; !with.Taken.Add(FileName.Fold(file)); seed += "/")
        {
            file = folder + FileName.WithHash(plain, seed) + ending;
        }

        return file;
    }

    private static ImmutableArray<FeedKind> KindsOf(SiteMap map, UnitedPage page, Directive directive)
    {
        var isOn = Says(directive, "feeds") ?? !(Says(directive, "quick") == true || Says(directive, "raw") == true);
        if (!isOn || (directive.Find("pages") is null && directive.Find("pagenames") is null))
        {
            return [];
        }

        var usual = map.Shards[page.Id.Shard].Attachment.Feeds;
        ImmutableArray<FeedKind> kinds =
        [
            .. Says(directive, "atom") ?? usual.Contains(FeedKind.Atom) ? [FeedKind.Atom] : ImmutableArray<FeedKind>.Empty,
            .. Says(directive, "rss") ?? usual.Contains(FeedKind.Rss) ? [FeedKind.Rss] : ImmutableArray<FeedKind>.Empty,
        ];
        return kinds.IsEmpty || !IsLeftEmpty(map, page, directive) ? kinds : [];
    }

    private static bool IsLeftEmpty(SiteMap map, UnitedPage page, Directive directive)
    {
        if (Says(directive, "emptyfeeds") != false || directive.Find("rootpage") is not null || Says(directive, "postform") == true)
        {
            return false;
        }

        var call = new DirectiveCall(directive, new PageLinks(map, page, new PagePlace("", LinkStyle.Folder, "") { Owner = page.Id }));
        return InlineDirective.Chosen(call, out _) is null or [];
    }

    private static bool? Says(Directive directive, string name) =>
        directive.Find(name) is { } value ? value.Trim().ToLowerInvariant() is "yes" or "1" or "true" or "on" or "y" : null;

    private static IEnumerable<string> FoldedUpwards(string file)
    {
        var folded = FileName.Fold(file);
        for (var end = folded.Length; end > 0; end = folded.LastIndexOf('/', end - 1))
        {
            yield return folded[..end];
        }
    }
}
