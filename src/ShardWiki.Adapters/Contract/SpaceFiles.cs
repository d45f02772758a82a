using System.Collections.Immutable;

namespace ShardWiki.Adapters;

/// <summary>
/// The files inside a shard that belong to the space: its state and its lock file. They are never read as a shard's, or
/// each pull would find that the last one changed something.
/// </summary>
internal static class SpaceFiles
{
    /// <summary>Their paths from the shard's folder; those that do not lie in it are left out.</summary>
    public static ImmutableArray<string> In(string folder, ShardOrder order) =>
    [
        .. new[] { order.StateFolder, Path.Combine(order.SpaceFolder, "shardwiki.lock") }
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !Path.IsPathRooted(path) && !path.StartsWith("../", StringComparison.Ordinal)),
    ];
}
