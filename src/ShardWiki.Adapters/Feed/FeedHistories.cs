using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What a feed knows of the past: who wrote each entry as it is now, and when.</summary>
internal sealed class FeedHistories(ImmutableArray<(FoundFile File, FeedEntry Entry)> entries) : IHistories
{
    private const int MostRecent = 200;
    private readonly FrozenDictionary<string, Change> _changes = entries.Where(it => it.Entry.At is not null)
        .ToFrozenDictionary(it => it.File.Path, ChangeOf, StringComparer.Ordinal);

    public ImmutableArray<ShardChange> Recent { get; } =
    [
        .. entries.Where(it => it.Entry.At is not null)
            .OrderByDescending(it => it.Entry.At).ThenBy(it => it.File.Path, StringComparer.Ordinal)
            .Take(MostRecent).Select(ShardChangeOf),
    ];

    public PathHistory Of(string path) => _changes.TryGetValue(path, out var change)
        ? PathHistory.None with { Changes = [change] }
        : PathHistory.None;

    private static ShardChange ShardChangeOf((FoundFile File, FeedEntry Entry) it) => new()
    {
        Revision = ChangeOf(it).Revision,
        Author = ChangeOf(it).Author,
        At = it.Entry.At!.Value,
        Summary = it.Entry.Title,
        Keys = [it.File.Path],
    };

    private static Change ChangeOf((FoundFile File, FeedEntry Entry) it) => new()
    {
        Revision = new Revision(it.Entry.At!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        Author = new Author(it.Entry.AuthorName, it.Entry.AuthorEmail),
        At = it.Entry.At.Value,
        Content = it.File.Content,
    };
}
