namespace ShardWiki.Git;

/// <summary>
/// The commits of one history that another lacks, with what they touched and where they begin: the commits at the edge
/// are in both, and whatever both have is one of them or before one of them.
/// </summary>
internal sealed class OwnCommits
{
    private readonly PathHistories _histories;
    private readonly HashSet<ObjectName> _own = [];
    private readonly Lazy<HashSet<string>> _touched;

    private OwnCommits(PathHistories histories)
    {
        _histories = histories;
        _touched = new(() => Changed().ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Commits that both have, and that one of these has for a parent; or the newest, where both have it.</summary>
    internal HashSet<ObjectName> Edge { get; } = [];

    internal static OwnCommits Of(PathHistories ours, PathHistories theirs)
    {
        var found = new OwnCommits(ours);
        var open = new Stack<ObjectName>([ours.Rows[0].Id]);
        while (open.TryPop(out var next))
        {
            if (theirs.Reaches(next))
            {
                found.Edge.Add(next);
            }
            else if (found._own.Add(next))
            {
                Array.ForEach(ours.Table.Get(next).Parents, open.Push);
            }
        }

        return found;
    }

    internal bool Contains(ObjectName commit) => _own.Contains(commit);

    /// <summary>Whether any of them changed a path, which is told from the root of the repository.</summary>
    internal bool Touches(string rooted) => _touched.Value.Contains(rooted);

    private IEnumerable<string> Changed() =>
        from commit in _own
        from deltas in _histories.Table.Get(commit).Deltas
        from delta in deltas
        select RootedPath.Of(_histories.Folder, _histories.Table.Paths[delta.Path]);
}
