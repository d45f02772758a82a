using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Pages that no shard holds and an overlay would make: they stand in the snapshot as empty pages, so that everything
/// that is true of a page with an overlay is true of them.
/// </summary>
internal static class DraftedPages
{
    private static readonly Fingerprint Nothing = Fingerprint.Of([]);

    /// <summary>The snapshot with these pages.</summary>
    public static Snapshot In(Snapshot snapshot, CoordinationState state)
    {
        var drafts = state.Overlays.Where(o => o.BaseContent == Nothing && o.BaseRevision.IsNone)
            .Select(o => o.Page).Distinct().ToLookup(p => p.Shard);
        return drafts.Count == 0 ? snapshot : snapshot with
        {
            Shards = [.. snapshot.Shards.Select(s => With(s, drafts[s.Attachment.Name]))],
            Contents = new WithEmpty(snapshot.Contents),
        };
    }

    private static ShardSnapshot With(ShardSnapshot shard, IEnumerable<Identity> drafts)
    {
        var held = shard.Pages.SelectMany(p => p.History.FormerKeys.Prepend(p.Id.Key)).ToHashSet(StringComparer.Ordinal);
        var made = drafts.Where(d => !held.Contains(d.Key) && shard.Attachment.Dialect.ShapeOf(d.Key) == PageShape.Page)
            .Select(d => PageOf(d, shard.Attachment)).ToImmutableArray();
        return made.IsEmpty ? shard : shard with
        {
            Pages = [.. shard.Pages.Concat(made).OrderBy(p => p.Id.Key, StringComparer.Ordinal)],
        };
    }

    private static GatheredPage PageOf(Identity id, Attachment attachment) => new()
    {
        Id = id,
        Shape = PageShape.Page,
        Path = attachment.Dialect.PlaceOf(id.Key, attachment.Mount),
        Source = id.Key,
        Content = new ContentHandle(id.Shard, id.Key, Nothing),
        Size = 0,
        History = PathHistory.None,
        IsDrafted = true,
    };

    private sealed class WithEmpty(IContents contents) : IContents
    {
        public byte[] Read(ContentHandle handle) => handle.Content == Nothing ? [] : contents.Read(handle);

        // What is nothing is in no shard: nobody finds it, and nobody has to.
        public void Expect(IReadOnlyList<ContentHandle> handles, Action<int>? arrived = null) => contents.Expect(handles, arrived);
    }
}
