using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Adds pages that nobody wrote to what is united, so that everything that is true of a page is true of them: links find
/// them, specifications select them, they stand in the index. They are made anew with every build and kept nowhere.
/// </summary>
internal static class Autofiles
{
    /// <summary>The input with these pages, which <paramref name="reading"/> then knows too.</summary>
    public static UnionInput AddedTo(UnionInput input, PageReading reading)
    {
        var missing = MissingPages.Of(input);
        if (missing.IsEmpty)
        {
            return input;
        }

        var made = missing.Select(GeneratedText.Of).ToImmutableArray();
        reading.Take(made);
        return input with
        {
            Pages = [.. input.Pages, .. made.Select(m => m.Read())],
            Snapshot = input.Snapshot with
            {
                Shards = [.. input.Snapshot.Shards.Select(s => With(s, made))],
                Findings = [.. input.Snapshot.Findings, .. TooMany(missing)],
            },
        };
    }

    private static ShardSnapshot With(ShardSnapshot shard, ImmutableArray<GeneratedText> made)
    {
        var own = made.Where(m => m.Page.Id.Shard == shard.Attachment.Name).Select(m => m.Page).ToImmutableArray();
        return own.IsEmpty ? shard : shard with
        {
            Pages = [.. shard.Pages.Concat(own).OrderBy(p => p.Id.Key, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<Finding> TooMany(ImmutableArray<MissingPage> missing) => missing.Length < MissingPages.Most
        ? []
        : [Finding.Of(
            FindingCode.LimitMet,
            new Place(missing[^1].Shard.Name, missing[^1].Source),
            $"{MissingPages.Most} pages of tags and folders are made and no more; leave out 'autofiles', or tag with fewer words")];
}
