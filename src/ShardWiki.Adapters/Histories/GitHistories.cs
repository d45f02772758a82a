using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Git's history of a folder in the words of the page model. What is excluded is not among the recent changes.
/// </summary>
internal sealed class GitHistories(PathHistories walked, Exclusion exclusion) : IHistories
{
    private const int MostRecent = 200;

    private readonly ConcurrentDictionary<ObjectName, (Revision Revision, Author Author)> _commits = [];

    public ImmutableArray<ShardChange> Recent { get; } =
        [.. walked.RecentCommits.Select(commit => ChangeOf(commit, exclusion)).OfType<ShardChange>().Take(MostRecent)];

    /// <summary>Walks the history of a folder of a commit, remembering what was walked.</summary>
    public static GitHistories Of(GitRepository repository, HistoryRequest request, Exclusion exclusion) =>
        new(repository.Histories(request), exclusion);

    /// <summary>What there is to tell of a history that a shallow clone cut off.</summary>
    public IEnumerable<Finding> Findings(ShardOrder order) => !walked.IsCutSomewhere ? [] :
    [
        order.About(FindingCode.ShallowHistory, $"'{order.Location}' is a shallow clone: dates and authors from before "
            + "its history begins are unknown. Run 'git fetch --unshallow' in it, or clone it without '--depth'"),
    ];

    public PathHistory Of(string path) => new()
    {
        Changes = [.. walked.Of(path).Select(ChangeOf)],
        FormerKeys =
        [
            .. walked.FormerPathsOf(path).Select(former => Key(former.Path)).Distinct(StringComparer.Ordinal)
                .Where(former => former != Key(path)),
        ],
        IsCut = walked.IsCut(path),
    };

    public SharedVersion? FindShared(IHistories other) =>
        other is GitHistories theirs && CommonPast.Find(walked, theirs.Walked) is { } past
            ? new SharedVersion
            {
                Base = new Revision(past.Base.ToString()),
                At = past.At,
                Ours = paths => past.OfOurs(paths).Select(Then),
                Theirs = paths => past.OfTheirs(paths).Select(Then),
            }
            : null;

    public IEnumerable<string> Paths => walked.Paths.Where(path => !exclusion.Covers(path));

    private PathHistories Walked => walked;

    private KeyValuePair<string, PageThen> Then(KeyValuePair<string, PathThen> file) =>
        KeyValuePair.Create(file.Key, new PageThen
        {
            Place = file.Value.Path,
            Content = ContentOf(file.Value.Blob),
            Since = [.. file.Value.Since.Select(ChangeOf)],
        });

    private static Fingerprint ContentOf(ObjectName blob) => Fingerprint.OfHash(blob.Written(stackalloc byte[ObjectName.Bytes]));

    private Change ChangeOf(PathChange change)
    {
        // One text and one author for each commit, however many files it changed.
        var (revision, author) = _commits.TryGetValue(change.Commit, out var known) ? known
            : _commits[change.Commit] = (new Revision(change.Commit.ToString()), new Author(change.AuthorName, change.AuthorEmail));
        return new Change
        {
            Revision = revision,
            Author = author,
            At = change.AuthorTime.ToUniversalTime(),
            Content = change.Blob is { } blob ? ContentOf(blob) : default,
        };
    }

    private static ShardChange? ChangeOf(RecentCommit commit, Exclusion exclusion)
    {
        ImmutableArray<string> keys =
            [.. commit.Paths.Where(path => !exclusion.Covers(path)).Select(Key).Order(StringComparer.Ordinal)];
        return keys.IsEmpty ? null : new ShardChange
        {
            Revision = new Revision(commit.Id.ToString()),
            Author = new Author(commit.AuthorName, commit.AuthorEmail),
            At = commit.AuthorTime.ToUniversalTime(),
            Summary = commit.Subject,
            Keys = keys,
        };
    }

    private static string Key(string path) => NormalForm.Of(path);
}
