using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The commit that the lock pins of a shard.</summary>
internal static class PinnedCommit
{
    /// <summary>The one that may be shown; null where there is no pin, or where its shard is absent.</summary>
    public static ObjectName? Find(ShardOrder order) => order.Pin is { Freshness: not Freshness.Absent } ? FindAny(order) : null;

    /// <summary>
    /// The one that our copy keeps; null where there is none. A build needs just that; elsewhere what the configuration names takes its
    /// place, and so it does where it names a commit.
    /// </summary>
    public static MirrorPin? FindKept(ShardOrder order) => FindAny(order) is { } commit
        ? new MirrorPin(commit.ToString(), IsOnlyCommit(order, commit) ? null : order.Attachment.Reference)
        : null;

    private static ObjectName? FindAny(ShardOrder order) =>
        order.Pin is { Revision.IsNone: false } pin && ObjectName.TryParse(pin.Revision.ToString(), out var commit) ? commit : null;

    private static bool IsOnlyCommit(ShardOrder order, ObjectName pinned) =>
        order.Mode != GatherMode.Pull && AdapterCatalogue.IsAskedElsewhere(order.Attachment, order.SpaceFolder)
        && !(ObjectName.TryParse(order.Attachment.Reference, out var exact) && exact != pinned);
}
