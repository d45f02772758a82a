using System.Runtime.InteropServices;

namespace ShardWiki.Union;

/// <summary>
/// Names and what stands there, found without regard to case; a name that is equal to the letter comes first, then
/// declared order of shards, then key.
/// </summary>
internal sealed class Gazetteer
{
    // Most names have one spot, which stands here itself; a list is made for the others.
    private readonly Dictionary<string, object> _spots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name, in no order.</summary>
    public IEnumerable<string> Names => _spots.Keys;

    /// <summary>
    /// Notes that <paramref name="spot"/> goes by <paramref name="name"/>; spots come in declared order.
    /// </summary>
    public void Add(string name, Spot spot)
    {
        var named = spot with { Name = name };
        ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(_spots, name, out _);
        switch (there)
        {
            case null:
                there = named;
                break;
            case List<Spot> several:
                several.Add(named);
                break;
            default:
                there = new List<Spot> { (Spot)there, named };
                break;
        }
    }

    /// <summary>Everything of that name, whatever its case.</summary>
    public IReadOnlyList<Spot> Named(string name) => _spots.GetValueOrDefault(name) switch
    {
        null => [],
        Spot one => [one],
        var several => (List<Spot>)several,
    };

    /// <summary>What bears the name in one shard; null where nothing does.</summary>
    public Spot? FindIn(int rank, string name) => _spots.GetValueOrDefault(name) switch
    {
        null => null,
        Spot one => one.Rank == rank ? one : null,
        var several => Best((List<Spot>)several, name, rank),
    };

    /// <summary>What bears the name in the shard that is declared first; null where nothing does.</summary>
    public Spot? FindFirst(string name) => _spots.GetValueOrDefault(name) switch
    {
        null => null,
        Spot one => one,
        var several => Best((List<Spot>)several, name, ((List<Spot>)several)[0].Rank),
    };

    private static Spot? Best(List<Spot> spots, string name, int rank)
    {
        Spot? folded = null;
        foreach (var spot in spots)
        {
            if (spot.Rank != rank)
            {
                continue;
            }

            if (string.Equals(spot.Name, name, StringComparison.Ordinal))
            {
                return spot;
            }

            folded ??= spot;
        }

        return folded;
    }
}
