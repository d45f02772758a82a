namespace ShardWiki.Git;

/// <summary>
/// The merge base of two histories: of the commits that both have, one that stands before no other such. Where a
/// criss-cross leaves several, it is the one with the later committer time, then the smaller id (formats.md 5).
/// </summary>
internal static class MeetingPoint
{
    /// <summary>Null where both histories have no commit in common.</summary>
    internal static CommitRow? Find(PathHistories histories, IEnumerable<ObjectName> common)
    {
        var candidates = common.ToHashSet();
        if (candidates.Count > 1)
        {
            Reduce(histories, candidates);
        }

        return candidates.Select(histories.Table.Get)
            .OrderByDescending(row => row.CommitterTime).ThenBy(row => row.Id).FirstOrDefault();
    }

    // Children come before their parents, so that one pass sees everything that stands before a candidate.
    private static void Reduce(PathHistories histories, HashSet<ObjectName> candidates)
    {
        var before = new HashSet<ObjectName>();
        foreach (var row in histories.Rows)
        {
            if (before.Contains(row.Id) || candidates.Contains(row.Id))
            {
                before.UnionWith(row.Parents);
            }
        }

        candidates.ExceptWith(before);
    }
}
