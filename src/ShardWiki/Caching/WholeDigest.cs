using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Digest of all that a site is made of: the program, the configuration, the looks, the journal, and what the shards
/// hold. Where it is the same, so is the site.
/// </summary>
internal static class WholeDigest
{
    /// <summary>The digest of a build.</summary>
    public static string Of(GatheredWalk walk, string theme, LinkStyle links)
    {
        using var digest = new TextDigest();
        digest.Add(ProgramIdentity.Text, KeptDiagrams.DigestOf(walk.Space));
        foreach (var (name, value) in BuildInputs.Of(walk, theme, links))
        {
            digest.Add(name, value);
        }

        foreach (var shard in walk.Snapshot.Shards)
        {
            Add(digest, shard);
        }

        foreach (var past in walk.Snapshot.Pasts)
        {
            digest.Add($"{past.Shards}", $"{past.Base}", Text(past.At));
        }

        return digest.Add([.. walk.Snapshot.Findings.Select(f => $"{f}")]).ToString();
    }

    private static void Add(TextDigest digest, ShardSnapshot shard)
    {
        digest.Add($"{shard.Freshness}", Text(shard.Observed), $"{shard.Pages.Length}", $"{shard.Gone.Length}");
        digest.Add([.. shard.Profile.Entries.Select(e => $"{e.Position} {e.Origin}")]);
        foreach (var page in shard.Pages)
        {
            digest.Add($"{page.Id}", $"{page.Path}", $"{page.Content.Content}");
            Add(digest, page.History);
        }

        foreach (var gone in shard.Gone)
        {
            digest.Add($"{gone.Id}", $"{gone.Path}");
            Add(digest, gone.History);
        }

        foreach (var change in shard.RecentChanges)
        {
            digest.Add($"{change.Revision}", change.Author.Name, Text(change.At), change.Summary).Add([.. change.Keys]);
        }
    }

    private static void Add(TextDigest digest, PathHistory history)
    {
        digest.Add($"{history.IsCut}", $"{history.Changes.Length}").Add([.. history.FormerKeys]);
        foreach (var change in history.Changes)
        {
            digest.Add($"{change.Revision}", $"{change.Content}", change.Author.Name, Text(change.At));
        }
    }

    private static string Text(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
