using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Since when a conflict has stood, as far as the shards tell: since both of two voices had changed, or since the last change of
/// any page that it is about. The age itself is the reader's to count; no build reads a clock.
/// </summary>
internal static class ConflictAge
{
    /// <summary>The moment; null where no history tells.</summary>
    public static DateTimeOffset? FindSince(SiteMap map, UnionConflict conflict)
    {
        var pages = conflict.Subjects.Select(map.FindPage).OfType<UnitedPage>().ToArray();
        return conflict.Kind == ConflictKind.Divergence
            ? pages.Select(page => SinceApart(map, page)).Min()
            : pages.Select(page => page.Provenance.LastChange?.At).Max();
    }

    // The later of both first changes since they were one.
    private static DateTimeOffset? SinceApart(SiteMap map, UnitedPage voice)
    {
        var topic = map.TopicOf(voice);
        if (topic.Reference == voice.Id || map.Voice(voice.Id).Divergence is Divergence.Identical)
        {
            return null;
        }

        var changes = ComparedChanges.Of(map.Union, map.ReferenceOf(topic), voice);
        DateTimeOffset?[] firsts = [changes.Reference.LastOrDefault()?.At, changes.Voice.LastOrDefault()?.At];
        return firsts.Max();
    }
}
