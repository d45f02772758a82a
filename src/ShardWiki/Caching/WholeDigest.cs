using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Digest of all that a site is made of: the program, the configuration, the looks, the journal, and what the shards
/// hold. Where it is the same, so is the site.
/// </summary>
internal sealed class WholeDigest(GatheredWalk walk, string theme, LinkStyle links)
{
    // Diagrams are drawn meanwhile, and nothing else of it changes.
    private readonly Lazy<string> _read = new(() => Of(walk, theme, links));

    /// <summary>The digest of a build that was made now.</summary>
    public string Now => TextDigest.Of(KeptDiagrams.DigestOf(walk.Space), _read.Value);

    private static string Of(GatheredWalk walk, string theme, LinkStyle links)
    {
        using var digest = new TextDigest();
        digest.Add(ProgramIdentity.Text);
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
            digest.Add($"{past.Shards}", $"{past.Base}").Add(past.At);
        }

        return digest.Add([.. walk.Snapshot.Findings.Select(f => $"{f}")]).ToString();
    }

    private static void Add(TextDigest digest, ShardSnapshot shard)
    {
        digest.Add($"{shard.Attachment.Name}", $"{shard.Freshness}").Add(shard.Observed);
        digest.Add(shard.Profile.Entries.Length).Add([.. shard.Profile.Entries.Select(e => $"{e.Position} {e.Origin}")]);
        digest.Add(shard.Pages.Length);
        foreach (var page in shard.Pages)
        {
            digest.Add(page.Id.Key, $"{page.Path}", page.Source).Add(page.Content.Content).Add(page.History);
        }

        digest.Add(shard.Gone.Length);
        foreach (var gone in shard.Gone)
        {
            digest.Add(gone.Id.Key, $"{gone.Path}").Add(gone.History);
        }

        digest.Add(shard.RecentChanges.Length);
        foreach (var change in shard.RecentChanges)
        {
            digest.Add($"{change.Revision}", change.Author.Name, change.Summary).Add(change.At).Add(change.Keys.Length).Add([.. change.Keys]);
        }
    }
}
