using System.Collections.Immutable;

namespace ShardWiki.Adapters;

/// <summary>
/// The files inside a shard that belong to the space: its state, its lock file, its journal, its output. They are never
/// read as a shard's, or each pull and build would find that the last one changed something.
/// </summary>
internal static class SpaceFiles
{
    private static readonly ImmutableArray<string> Names = ["shardwiki.lock", "journal.git"];

    /// <summary>Their paths from the shard's folder; those that do not lie in it are left out.</summary>
    public static ImmutableArray<string> In(string folder, ShardOrder order) =>
        In(folder, Names.Select(name => Path.Combine(order.SpaceFolder, name)).Append(order.StateFolder).Concat(order.OwnPaths));

    /// <summary>The same of any paths.</summary>
    public static ImmutableArray<string> In(string folder, IEnumerable<string> paths) =>
    [
        .. paths.Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !Path.IsPathRooted(path) && !path.StartsWith("../", StringComparison.Ordinal)),
    ];
}
