namespace ShardWiki.Git;

/// <summary>
/// The merge base of two histories, which may lie in two repositories that know nothing of each other: commits are
/// named by their content, so that both walks together tell what git would tell of one repository with all of them.
/// </summary>
public sealed class CommonPast
{
    private readonly PathHistories _ours;
    private readonly PathHistories _theirs;
    private readonly CommitRow _base;
    private readonly (OwnCommits Ours, OwnCommits Theirs) _own;

    private CommonPast(
        (PathHistories Ours, PathHistories Theirs) histories, (OwnCommits Ours, OwnCommits Theirs) own, CommitRow found)
    {
        (_ours, _theirs) = histories;
        (_own, _base) = (own, found);
    }

    /// <summary>The merge base.</summary>
    public ObjectName Base => _base.Id;

    /// <summary>When its author wrote it, in UTC.</summary>
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(_base.AuthorTime);

    /// <summary>Null where they have no commit in common, or are the same.</summary>
    public static CommonPast? Find(PathHistories ours, PathHistories theirs)
    {
        if (ours.Rows[0].Id == theirs.Rows[0].Id)
        {
            return null;
        }

        var own = (Ours: OwnCommits.Of(ours, theirs), Theirs: OwnCommits.Of(theirs, ours));
        return MeetingPoint.Find(ours, own.Ours.Edge.Intersect(own.Theirs.Edge)) is { } found
            ? new CommonPast((ours, theirs), own, found)
            : null;
    }

    /// <summary>
    /// Of the first history's paths, those that either changed since and that were there at the base; by path.
    /// </summary>
    public IReadOnlyDictionary<string, PathThen> OfOurs(IEnumerable<string> paths) =>
        Of(_ours, _own.Ours, paths);

    /// <summary>The same of the second history's paths.</summary>
    public IReadOnlyDictionary<string, PathThen> OfTheirs(IEnumerable<string> paths) =>
        Of(_theirs, _own.Theirs, paths);

    private Dictionary<string, PathThen> Of(PathHistories histories, OwnCommits own, IEnumerable<string> paths)
    {
        var places = paths.Select(path => (Path: path, Then: PlaceAtBase(histories, own, path)))
            .Where(place => IsTouched(histories, place.Path) || IsTouched(histories, place.Then)).ToArray();
        var table = histories.Table;
        var blobs = PathsAt.Of(table, table.Get(Base), places.Select(place => table.FindPath(place.Then)).OfType<int>());
        var found = new Dictionary<string, PathThen>(StringComparer.Ordinal);
        foreach (var (path, then) in places)
        {
            if (table.FindPath(then) is { } number && blobs.TryGetValue(number, out var blob))
            {
                found.Add(path, new PathThen
                {
                    Path = RootedPath.Of(histories.Folder, then),
                    Blob = blob,
                    Since = [.. histories.Of(path).Where(change => own.Contains(change.Commit))],
                });
            }
        }

        return found;
    }

    private bool IsTouched(PathHistories histories, string path)
    {
        var rooted = RootedPath.Of(histories.Folder, path);
        return _own.Ours.Touches(rooted) || _own.Theirs.Touches(rooted);
    }

    // What moved since stood elsewhere then.
    private static string PlaceAtBase(PathHistories histories, OwnCommits own, string path) =>
        histories.FormerPathsOf(path).TakeWhile(former => own.Contains(former.Commit))
            .Select(former => former.Path).LastOrDefault(path);
}
