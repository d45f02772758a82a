using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Reads which feeds the <c>inline</c> directives of a shard make unless they say otherwise themselves.</summary>
internal static class FeedsReading
{
    public static ImmutableArray<FeedKind> Of(YamlSection shard)
    {
        if (shard.Find("feeds") is null)
        {
            return [FeedKind.Atom, FeedKind.Rss];
        }

        var named = shard.Texts("feeds").Select(t => t.Text).ToImmutableArray();
        foreach (var other in named.Where(n => n is not ("atom" or "rss")))
        {
            shard.Complain(FindingCode.ValueUnfit, "feeds", $"'{other}' is no kind of feed; there are atom, rss");
        }

        return
        [
            .. named.Contains("atom") ? [FeedKind.Atom] : ImmutableArray<FeedKind>.Empty,
            .. named.Contains("rss") ? [FeedKind.Rss] : ImmutableArray<FeedKind>.Empty,
        ];
    }
}
