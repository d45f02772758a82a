using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The address <c>latest</c> beside the versions of an entry: what is below it leads to the newest one, unless something stands
/// there.
/// </summary>
internal static class LatestDetours
{
    private const string Latest = "latest";

    /// <summary>The detours with those of every newest version, in order.</summary>
    public static ImmutableArray<Detour> AddedTo(ImmutableArray<Detour> detours, Roster roster, TopicMap topics)
    {
        var mounts = roster.Shards.Where(s => s.Attachment.Version is { IsNewest: true })
            .ToDictionary(s => s.Attachment.Name, s => s.Attachment.Mount);
        if (mounts.Count == 0)
        {
            return detours;
        }

        var taken = detours.Select(d => d.From).ToHashSet();
        var added = roster.Declared.Where(p => mounts.ContainsKey(roster.IdOf(p).Shard))
            .Select(p => (From: LatestOf(roster.PathOf(p), mounts[roster.IdOf(p).Shard]), Page: p))
            .Where(d => topics.FindAt(d.From) is null && taken.Add(d.From))
            .Select(d => new Detour(d.From, topics.Of(d.Page).Id));
        return [.. detours.Concat(added).OrderBy(d => d.From)];
    }

    private static PagePath LatestOf(PagePath path, PagePath mount) =>
        mount.Parent.Under(Latest).Under(path.ToString()[Math.Min(path.ToString().Length, mount.ToString().Length)..].TrimStart('/'));
}
