using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>
/// One pass over all commits, children before parents, that carries along which paths are still walking, as git's
/// default history simplification would walk each alone: a merge that equals a parent at the path is followed to the
/// first such parent only, and a commit that differs from all its parents is a change and is followed to each. The
/// paths walk as sets that are handed on by reference, so that a commit costs what it changed and not what exists.
/// </summary>
internal sealed class HistoryWalk(CommitTable table)
{
    private readonly Dictionary<ObjectName, HashSet<int>> _walking = [];
    private readonly List<(int Row, int Blob)>[] _changes = new List<(int, int)>[table.Paths.Count];

    /// <summary>
    /// For each path number its changes in order, as row numbers and blobs; null for a path without any.
    /// </summary>
    internal List<(int Row, int Blob)>?[] Changes => _changes;

    internal static HistoryWalk Over(CommitTable table, List<CommitRow> order)
    {
        var walk = new HistoryWalk(table);
        walk._walking[order[0].Id] = [.. Enumerable.Range(0, table.Paths.Count)];
        for (var row = 0; row < order.Count; row++)
        {
            walk.Step(order[row], row);
        }

        return walk;
    }

    private void Step(CommitRow commit, int row)
    {
        if (!_walking.Remove(commit.Id, out var paths))
        {
            return;
        }

        if (commit.Parents.Length > 1)
        {
            Merge(commit, row, paths);
            return;
        }
        foreach (var delta in commit.Deltas[0])
        {
            if (paths.Contains(delta.Path))
            {
                Record(delta, row);
            }
        }
        if (commit.Parents.Length == 1)
        {
            HandOn(commit.Parents[0], paths);
        }
    }

    private void Merge(CommitRow commit, int row, HashSet<int> paths)
    {
        var differing = commit.Deltas.Select(deltas => deltas.Select(delta => delta.Path).ToHashSet()).ToArray();
        var leaving = commit.Parents.Select(_ => new HashSet<int>()).ToArray();
        foreach (var delta in commit.Deltas[0])
        {
            if (!paths.Contains(delta.Path))
            {
                continue;
            }

            var equal = Array.FindIndex(differing, set => !set.Contains(delta.Path));
            if (equal > 0)
            {
                paths.Remove(delta.Path);
                leaving[equal].Add(delta.Path);
                continue;
            }
            Record(delta, row);
            foreach (var set in leaving.Skip(1))
            {
                set.Add(delta.Path);
            }
        }
        HandOn(commit.Parents[0], paths);
        for (var parent = 1; parent < commit.Parents.Length; parent++)
        {
            HandOn(commit.Parents[parent], leaving[parent]);
        }
    }

    // Small into large: a path moves between sets at most as often as its set doubles.
    private void HandOn(ObjectName parent, HashSet<int> paths)
    {
        if (paths.Count == 0)
        {
            return;
        }

        ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(_walking, parent, out var exists);
        if (!exists)
        {
            there = paths;
            return;
        }
        var (small, large) = there!.Count < paths.Count ? (there, paths) : (paths, there);
        large.UnionWith(small);
        there = large;
    }

    private void Record(PathDelta delta, int row) => (_changes[delta.Path] ??= []).Add((row, delta.Blob));
}
