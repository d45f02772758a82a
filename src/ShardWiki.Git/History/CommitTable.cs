namespace ShardWiki.Git;

/// <summary>The commits that were walked, and the paths and blobs that they speak of, each by a number.</summary>
internal sealed class CommitTable
{
    private readonly Dictionary<ObjectName, CommitRow> _rows = [];
    private readonly Dictionary<string, int> _pathNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectName, int> _blobNumbers = [];
    private long _pathLetters;

    internal List<string> Paths { get; } = [];

    internal List<ObjectName> Blobs { get; } = [];

    /// <summary>The commits in the order in which they were added.</summary>
    internal List<CommitRow> Rows { get; } = [];

    /// <summary>Makes room for so many blobs, which saves making it bit by bit.</summary>
    internal void ExpectBlobs(int count)
    {
        Blobs.EnsureCapacity(count);
        _blobNumbers.EnsureCapacity(count);
    }

    /// <summary>Makes room for so many commits.</summary>
    internal void ExpectRows(int count)
    {
        _rows.EnsureCapacity(count);
        Rows.EnsureCapacity(count);
    }

    internal void Add(CommitRow row)
    {
        _rows.Add(row.Id, row);
        Rows.Add(row);
    }

    internal bool Contains(ObjectName commit) => _rows.ContainsKey(commit);

    internal CommitRow Get(ObjectName commit) => _rows[commit];

    internal CommitRow? Find(ObjectName commit) => _rows.GetValueOrDefault(commit);

    internal int? FindPath(string path) => _pathNumbers.TryGetValue(path, out var number) ? number : null;

    internal int PathNumber(string path)
    {
        if (_pathNumbers.TryGetValue(path, out var number))
        {
            return number;
        }

        _pathNumbers.Add(path, Paths.Count);
        Paths.Add(path);
        _pathLetters += path.Length;
        RepositoryBounds.Hold(Paths.Count, RepositoryBounds.PastPaths, "paths in its history");
        RepositoryBounds.Hold(_pathLetters, RepositoryBounds.ListBytes, "letters in the paths of its history");
        return Paths.Count - 1;
    }

    internal int BlobNumber(ObjectName blob)
    {
        if (_blobNumbers.TryGetValue(blob, out var number))
        {
            return number;
        }

        _blobNumbers.Add(blob, Blobs.Count);
        Blobs.Add(blob);
        return Blobs.Count - 1;
    }
}
