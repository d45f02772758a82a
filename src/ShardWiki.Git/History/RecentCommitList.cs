using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>The first commits of a walk that changed anything.</summary>
internal static class RecentCommitList
{
    internal static ImmutableArray<RecentCommit> Of(CommitTable table, IEnumerable<CommitRow> newestFirst, int most) =>
        [.. newestFirst.Select(row => Recent(table, row)).Where(commit => commit.Paths.Length > 0).Take(most)];

    private static RecentCommit Recent(CommitTable table, CommitRow row) => new()
    {
        Id = row.Id,
        AuthorName = row.AuthorName,
        AuthorEmail = row.AuthorEmail,
        AuthorTime = DateTimeOffset.FromUnixTimeSeconds(row.AuthorTime),
        CommitterTime = DateTimeOffset.FromUnixTimeSeconds(row.CommitterTime),
        Subject = row.Subject,
        Paths = [.. DifferentFromAll(row).Select(path => table.Paths[path]).Order(StringComparer.Ordinal)],
    };

    private static IEnumerable<int> DifferentFromAll(CommitRow row)
    {
        var first = row.Deltas[0].Select(delta => delta.Path);
        return row.Deltas.Skip(1)
            .Aggregate(first, (left, deltas) => left.Intersect(deltas.Select(delta => delta.Path)));
    }
}
