namespace ShardWiki.Git;

/// <summary>
/// The commits that a revision reaches, every child before its parents; among those that could come next, the later
/// committer time, then the smaller id (formats.md 5). The order depends on the commits alone.
/// </summary>
internal static class HistoryOrder
{
    /// <summary>Null where the table lacks a parent.</summary>
    internal static List<CommitRow>? Of(CommitTable table, ObjectName revision)
    {
        if (ChildCounts(table, revision) is not { } waiting)
        {
            return null;
        }

        var ready = new PriorityQueue<CommitRow, (long, ObjectName)>();
        Enqueue(ready, table.Get(revision));
        var order = new List<CommitRow>(waiting.Count);
        while (ready.TryDequeue(out var row, out _))
        {
            order.Add(row);
            foreach (var parent in row.Parents)
            {
                if (--waiting[parent] == 0)
                {
                    Enqueue(ready, table.Get(parent));
                }
            }
        }
        return order;
    }

    /// <summary>
    /// The same, where it is known from before: <paramref name="fresh"/> is a line of commits, each the only parent of the one before it, that
    /// ends in the first of <paramref name="known"/>, which are in order. Null where it is no such line.
    /// </summary>
    internal static List<CommitRow>? Of(List<CommitRow> fresh, List<CommitRow> known, ObjectName revision)
    {
        var (order, left) = (new List<CommitRow>(fresh.Count + known.Count), fresh.ToDictionary(row => row.Id));
        var next = revision;
        while (left.Remove(next, out var row))
        {
            if (row.Parents.Length != 1)
            {
                return null;
            }

            order.Add(row);
            next = row.Parents[0];
        }

        order.AddRange(known);
        return left.Count == 0 && known.Count > 0 && known[0].Id == next ? order : null;
    }

    private static void Enqueue(PriorityQueue<CommitRow, (long, ObjectName)> ready, CommitRow row) =>
        ready.Enqueue(row, (-row.CommitterTime, row.Id));

    private static Dictionary<ObjectName, int>? ChildCounts(CommitTable table, ObjectName revision)
    {
        var counts = new Dictionary<ObjectName, int>(table.Rows.Count) { [revision] = 0 };
        var open = new Stack<ObjectName>([revision]);
        while (open.TryPop(out var next))
        {
            if (table.Find(next) is not { } row)
            {
                return null;
            }

            foreach (var parent in row.Parents)
            {
                if (!counts.TryAdd(parent, 1))
                {
                    counts[parent]++;
                }
                else
                {
                    open.Push(parent);
                }
            }
        }
        return counts;
    }
}
