using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Finds what any two of the gathered shards share of their versions.</summary>
internal static class SharedPasts
{
    public static ImmutableArray<SharedPast> Of(ImmutableArray<GatheredShard> shards) =>
    [
        .. from a in Enumerable.Range(0, shards.Length)
           from b in Enumerable.Range(a + 1, shards.Length - a - 1)
           let past = Find(shards[a], shards[b])
           where past is not null
           select past,
    ];

    private static SharedPast? Find(GatheredShard a, GatheredShard b) =>
        a.Histories is { } ours && b.Histories is { } theirs && ours.FindShared(theirs) is { } shared
            ? new SharedPast
            {
                Shards = (a.Snapshot.Attachment.Name, b.Snapshot.Attachment.Name),
                Base = shared.Base,
                At = shared.At,
                Pages = Then(a.Snapshot, shared.Ours).Concat(Then(b.Snapshot, shared.Theirs)).ToFrozenDictionary(),
            }
            : null;

    private static IEnumerable<KeyValuePair<Identity, PageThen>> Then(
        ShardSnapshot shard, Func<IEnumerable<string>, IEnumerable<KeyValuePair<string, PageThen>>> then)
    {
        var pages = shard.Pages.Where(page => page.Shape == PageShape.Page).ToDictionary(page => page.Source, page => page.Id);
        return then(pages.Keys).Select(page => KeyValuePair.Create(pages[page.Key], page.Value));
    }
}
