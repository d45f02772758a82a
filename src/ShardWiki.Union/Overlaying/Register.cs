using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds the page that a decision names: the page of that identity, else the one that stood there before it was renamed
/// (formats.md 3). Of several that did, the first by identity is meant.
/// </summary>
internal sealed class Register
{
    private readonly Dictionary<Identity, GatheredPage> _pages;
    private readonly Dictionary<Identity, GatheredPage> _followers = [];

    public Register(ImmutableArray<GatheredPage> pages)
    {
        _pages = pages.ToDictionary(p => p.Id);
        foreach (var page in pages.Where(p => !p.History.FormerKeys.IsEmpty).OrderBy(p => p.Id))
        {
            foreach (var key in page.History.FormerKeys)
            {
                _followers.TryAdd(new Identity(page.Id.Shard, key), page);
            }
        }
    }

    /// <summary>The page that <paramref name="named"/> means now; null where there is none.</summary>
    public GatheredPage? Find(Identity named) => _pages.GetValueOrDefault(named) ?? FindFollower(named);

    /// <summary>The page that stood at <paramref name="named"/> before it was renamed; null where none did.</summary>
    public GatheredPage? FindFollower(Identity named) => _followers.GetValueOrDefault(named);
}
