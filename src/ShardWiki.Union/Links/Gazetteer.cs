namespace ShardWiki.Union;

/// <summary>
/// Names and what stands there, found without regard to case; a name that is equal to the letter comes first, then
/// declared order of shards, then key.
/// </summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, List<Spot>> _spots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name, in no order.</summary>
    public IEnumerable<KeyValuePair<string, List<Spot>>> All => _spots;

    /// <summary>
    /// Notes that <paramref name="spot"/> goes by <paramref name="name"/>; spots come in declared order.
    /// </summary>
    public void Add(string name, Spot spot)
    {
        if (!_spots.TryGetValue(name, out var spots))
        {
            _spots.Add(name, spots = new List<Spot>(1));
        }

        spots.Add(spot with { Name = name });
    }

    /// <summary>Everything of that name, whatever its case.</summary>
    public IReadOnlyList<Spot> Named(string name) => _spots.TryGetValue(name, out var spots) ? spots : [];

    /// <summary>What bears the name in one shard; null where nothing does.</summary>
    public Spot? FindIn(int rank, string name) => Best(Named(name), name, rank);

    /// <summary>What bears the name in the shard that is declared first; null where nothing does.</summary>
    public Spot? FindFirst(string name) => Named(name) is [var first, ..] spots ? Best(spots, name, first.Rank) : null;

    private static Spot? Best(IReadOnlyList<Spot> spots, string name, int rank)
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
