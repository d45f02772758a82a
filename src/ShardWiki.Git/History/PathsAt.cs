namespace ShardWiki.Git;

/// <summary>
/// What stood at paths in one commit of a history. Each commit says how it differs from its first parent, so the first
/// that names a path, walking back along first parents, says what stood there.
/// </summary>
internal static class PathsAt
{
    /// <summary>For each of <paramref name="wanted"/> that stood there then, its blob.</summary>
    internal static Dictionary<int, ObjectName> Of(CommitTable table, CommitRow commit, IEnumerable<int> wanted)
    {
        var missing = wanted.ToHashSet();
        var found = new Dictionary<int, ObjectName>();
        for (CommitRow? row = commit; row is not null && missing.Count > 0; row = First(table, row))
        {
            foreach (var delta in row.Deltas[0])
            {
                if (missing.Remove(delta.Path) && delta.Blob != PathDelta.Gone)
                {
                    found.Add(delta.Path, table.Blobs[delta.Blob]);
                }
            }
        }

        return found;
    }

    private static CommitRow? First(CommitTable table, CommitRow row) =>
        row.Parents.Length == 0 ? null : table.Find(row.Parents[0]);
}
