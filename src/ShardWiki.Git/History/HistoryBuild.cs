namespace ShardWiki.Git;

/// <summary>
/// From a request to the histories: what is remembered, what is new, the pass over both, and remembering again.
/// </summary>
internal static class HistoryBuild
{
    // So few new commits and files are read again sooner than a long history is written down anew.
    private const int Few = 32;
    private const int FewFiles = 500;
    private const int Short = 1000;

    internal static PathHistories Of(GitProgram program, RepositoryPlace place, HistoryRequest request)
    {
        var boundary = Boundary(place);
        var file = new HistoryFile(request.CacheFile, HistoryFile.Key(request.Folder, boundary));
        var (table, tip) = file.Load() is { } loaded ? loaded : (new CommitTable(), (ObjectName?)null);
        if (tip == request.Revision)
        {
            return Result(request, table, [.. table.Rows], boundary);
        }

        var grown = Grown(program, table, request, tip);
        if (grown is null)
        {
            table = new CommitTable();
            grown = Grown(program, table, request, null)
                ?? throw new GitException($"the history of {request.Revision} has gaps");
        }

        var (order, fresh) = grown.Value;
        if (order.Count - fresh.Count < Short || order.Count != table.Rows.Count || fresh.Count > Few || fresh.Sum(FilesOf) > FewFiles)
        {
            file.Save(table, order);
        }

        return Result(request, table, order, boundary);
    }

    /// <summary>Adds the new commits to the table; null where what is remembered does not fit to them.</summary>
    private static (List<CommitRow> Order, List<CommitRow> Fresh)? Grown(
        GitProgram program, CommitTable table, HistoryRequest request, ObjectName? tip)
    {
        if (CommitStream.Read(program, request.Revision, tip) is not { } rows)
        {
            return null;
        }

        var known = table.Rows.ToList();
        var fresh = rows.Where(row => !table.Contains(row.Id)).ToList();
        fresh.ForEach(table.Add);
        if ((HistoryOrder.Of(fresh, known, request.Revision) ?? HistoryOrder.Of(table, request.Revision)) is not { } order)
        {
            return null;
        }

        var diffs = new DiffStream(program, table, request.Folder);
        Compare(diffs, table, [.. fresh.Where(row => row.Parents.Length < 2)], "-M");
        Compare(diffs, table, [.. fresh.Where(row => row.Parents.Length > 1)], "--no-renames");
        return (order, fresh);
    }

    private static int FilesOf(CommitRow row) => row.Moves.Length + row.Deltas.Sum(deltas => deltas.Length);

    private static void Compare(DiffStream diffs, CommitTable table, List<CommitRow> rows, string renames)
    {
        var pairs = rows.SelectMany(row => Pairs(table, row)).ToList();
        var results = diffs.Read(pairs, renames);
        var next = 0;
        foreach (var row in rows)
        {
            var own = results.GetRange(next, Math.Max(1, row.Parents.Length));
            next += own.Count;
            row.Deltas = [.. own.Select(result => result.Deltas)];
            row.Moves = own.Count == 1 ? own[0].Moves : [];
        }
    }

    private static IEnumerable<(string Old, string New)> Pairs(CommitTable table, CommitRow row) =>
        row.Parents.Length == 0
        ? [(DiffStream.EmptyTree, row.Tree.ToString())]
        : row.Parents.Select(parent => (table.Get(parent).Tree.ToString(), row.Tree.ToString()));

    private static PathHistories Result(
        HistoryRequest request, CommitTable table, List<CommitRow> order, HashSet<ObjectName> boundary) =>
        new(table, order, HistoryWalk.Over(table, order).Changes, boundary) { Folder = request.Folder };

    private static HashSet<ObjectName> Boundary(RepositoryPlace place)
    {
        if (!place.IsShallow)
        {
            return [];
        }

        var lines = File.ReadAllLines(place.ShallowFile);
        return [.. lines.Select(line => ObjectName.TryParse(line.Trim(), out var id) ? id : (ObjectName?)null)
            .OfType<ObjectName>()];
    }
}
