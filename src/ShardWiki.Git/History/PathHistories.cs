using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// The histories of all paths below a folder, as seen from one revision. The list of a path is what <c>git log --
/// PATH</c> reports, its first entry exactly what <c>git log -1 -- PATH</c> reports; where history was cut off, changes
/// at the cut are unknown and not listed.
/// </summary>
public sealed class PathHistories
{
    private const int MostRecent = 500;
    private readonly CommitTable _table;
    private readonly List<CommitRow> _order;
    private readonly List<(int Row, int Blob)>?[] _changes;
    private readonly HashSet<ObjectName> _boundary;
    private readonly Lazy<ImmutableArray<RecentCommit>> _recent;
    private readonly Lazy<FormerPaths> _former;
    private readonly Lazy<HashSet<ObjectName>> _commits;

    internal PathHistories(
        CommitTable table, List<CommitRow> order, List<(int Row, int Blob)>?[] changes, HashSet<ObjectName> boundary)
    {
        _table = table;
        _order = order;
        _changes = changes;
        _boundary = boundary;
        _recent = new(() => RecentCommitList.Of(table, order.Where(row => !boundary.Contains(row.Id)), MostRecent));
        _former = new(() => new FormerPaths(order, changes));
        _commits = new(() => [.. order.Select(row => row.Id)]);
        Paths = [.. table.Paths.Where((_, number) => changes[number] is not null).Order(StringComparer.Ordinal)];
    }

    /// <summary>The folder that paths are relative to; "" is the repository's root.</summary>
    public required string Folder { get; init; }

    /// <summary>Every path that ever stood there, sorted; also those that are gone.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The commits, every child before its parents; the first is the one that was asked for.</summary>
    internal IReadOnlyList<CommitRow> Rows => _order;

    internal CommitTable Table => _table;

    /// <summary>Whether the commit is the one that was asked for, or one before it.</summary>
    internal bool Reaches(ObjectName commit) => _commits.Value.Contains(commit);

    /// <summary>Whether any history was cut off (a shallow clone).</summary>
    public bool IsCutSomewhere => _boundary.Count > 0;

    /// <summary>The newest commits that changed anything there, newest first, at most 500.</summary>
    public ImmutableArray<RecentCommit> RecentCommits => _recent.Value;

    /// <summary>The changes of a path, newest first; empty for a path that never was.</summary>
    public ImmutableArray<PathChange> Of(string path) => Entries(path) is not { } entries
        ? []
        : [.. entries.Where(entry => !_boundary.Contains(_order[entry.Row].Id)).Select(Change)];

    /// <summary>
    /// Whether the history of this path runs into the cut: then its creation is unknown, and so is what <see
    /// cref="Of"/> lacks.
    /// </summary>
    public bool IsCut(string path) =>
        _boundary.Count > 0 && Entries(path) is { } entries
            && entries.Exists(entry => _boundary.Contains(_order[entry.Row].Id));

    /// <summary>What the file at this path was called before, the latest first.</summary>
    public ImmutableArray<FormerPath> FormerPathsOf(string path) => _table.FindPath(path) is not { } number
        ? []
        : [.. _former.Value.Of(number).Select(move => new FormerPath(_table.Paths[move.From], _order[move.Row].Id))];

    private List<(int Row, int Blob)>? Entries(string path) =>
        _table.FindPath(path) is { } number ? _changes[number] : null;

    private PathChange Change((int Row, int Blob) entry)
    {
        var row = _order[entry.Row];
        return new PathChange
        {
            Commit = row.Id,
            AuthorName = row.AuthorName,
            AuthorEmail = row.AuthorEmail,
            AuthorTime = DateTimeOffset.FromUnixTimeSeconds(row.AuthorTime),
            CommitterTime = DateTimeOffset.FromUnixTimeSeconds(row.CommitterTime),
            Blob = entry.Blob == PathDelta.Gone ? null : _table.Blobs[entry.Blob],
        };
    }
}
