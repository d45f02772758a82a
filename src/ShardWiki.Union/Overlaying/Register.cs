using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds the page that a decision names: the page of that identity, else the one that stood there before it was renamed
/// (formats.md 3).
/// </summary>
internal sealed class Register(ImmutableArray<GatheredPage> pages)
{
    private readonly Dictionary<Identity, GatheredPage> _pages = pages.ToDictionary(p => p.Id);
    private readonly Followers _followers = new(pages);

    /// <summary>The page that <paramref name="named"/> means now; null where there is none.</summary>
    public GatheredPage? Find(Identity named) => _pages.GetValueOrDefault(named) ?? _followers.Find(named);
}
