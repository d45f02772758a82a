using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The pages that were renamed, by the identities that they had before (formats.md 3). Of several that had one, the
/// first by identity follows it.
/// </summary>
internal sealed class Followers
{
    private readonly Dictionary<Identity, GatheredPage> _followers = [];

    public Followers(IEnumerable<GatheredPage> pages)
    {
        foreach (var page in pages.Where(p => !p.History.FormerKeys.IsEmpty).OrderBy(p => p.Id))
        {
            foreach (var key in page.History.FormerKeys)
            {
                _followers.TryAdd(new Identity(page.Id.Shard, key), page);
            }
        }
    }

    /// <summary>The page that stood at <paramref name="named"/> before it was renamed; null where none did.</summary>
    public GatheredPage? Find(Identity named) => _followers.GetValueOrDefault(named);
}
