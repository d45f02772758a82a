namespace ShardWiki.Git;

/// <summary>The commits that were walked, and the paths and blobs that they speak of, each by a number.</summary>
internal sealed class CommitTable
{
    private readonly Dictionary<ObjectName, CommitRow> rows = [];
    private readonly Dictionary<string, int> pathNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectName, int> blobNumbers = [];

    internal List<string> Paths { get; } = [];

    internal List<ObjectName> Blobs { get; } = [];

    internal IReadOnlyCollection<CommitRow> Rows => rows.Values;

    internal void Add(CommitRow row) => rows.Add(row.Id, row);

    internal bool Contains(ObjectName commit) => rows.ContainsKey(commit);

    internal CommitRow Get(ObjectName commit) => rows[commit];

    internal CommitRow? Find(ObjectName commit) => rows.GetValueOrDefault(commit);

    internal int? FindPath(string path) => pathNumbers.TryGetValue(path, out var number) ? number : null;

    internal int PathNumber(string path)
    {
        if (pathNumbers.TryGetValue(path, out var number))
            return number;
        pathNumbers.Add(path, Paths.Count);
        Paths.Add(path);
        return Paths.Count - 1;
    }

    internal int BlobNumber(ObjectName blob)
    {
        if (blobNumbers.TryGetValue(blob, out var number))
            return number;
        blobNumbers.Add(blob, Blobs.Count);
        Blobs.Add(blob);
        return Blobs.Count - 1;
    }
}
