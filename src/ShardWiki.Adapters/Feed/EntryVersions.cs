using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Entries with one id are versions of one entry (RFC 4287, 4.1.1): the latest is the page, and of equally late ones the
/// first in the feed.
/// </summary>
internal static class EntryVersions
{
    /// <summary>Each page's file with its entry, and what there is to tell of those that are none.</summary>
    public static (ImmutableArray<KeyValuePair<string, FeedEntry>> Pages, ImmutableArray<Finding> Findings) Latest(
        ShardOrder order, ImmutableArray<FeedEntry> entries)
    {
        var versions = entries.GroupBy(entry => EntryKey.Of(entry.Id), StringComparer.Ordinal).ToArray();
        return (
            [.. versions.Select(it => KeyValuePair.Create(it.Key, it.OrderByDescending(e => e.At ?? DateTimeOffset.MinValue).First()))],
            [.. versions.Where(it => it.Skip(1).Any()).Select(it => order.About(FindingCode.EntryLeftOut, (it.Key,
                FormattableString.Invariant($"stands in the feed {it.Count()} times; the latest is shown"))))]);
    }
}
