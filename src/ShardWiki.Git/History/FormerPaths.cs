namespace ShardWiki.Git;

/// <summary>
/// Follows moves backwards: from the change that brought a path, where that commit moved another path there, to that
/// path's own beginning, and so on.
/// </summary>
internal sealed class FormerPaths
{
    private readonly List<(int Row, int Blob)>?[] _changes;
    private readonly Dictionary<(int Row, int To), int> _moves = [];

    internal FormerPaths(List<CommitRow> order, List<(int Row, int Blob)>?[] changes)
    {
        _changes = changes;
        for (var row = 0; row < order.Count; row++)
        {
            foreach (var move in order[row].Moves)
            {
                _moves[(row, move.To)] = move.From;
            }
        }
    }

    /// <summary>The moves that led to a path, the latest first.</summary>
    internal List<(int Row, int From)> Of(int path)
    {
        var found = new List<(int Row, int From)>();
        for (var (at, row) = (path, -1); Move(at, row) is { } move; (at, row) = (move.From, move.Row))
        {
            found.Add(move);
        }

        return found;
    }

    // From `row` on (towards the past) the path's present life goes back to the first change that a move made, or that
    // took it away.
    private (int Row, int From)? Move(int path, int row)
    {
        foreach (var change in (_changes[path] ?? []).SkipWhile(change => change.Row <= row))
        {
            if (_moves.TryGetValue((change.Row, path), out var from))
            {
                return (change.Row, from);
            }

            if (change.Blob == PathDelta.Gone)
            {
                return null;
            }
        }
        return null;
    }
}
