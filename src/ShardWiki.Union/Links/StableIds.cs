namespace ShardWiki.Union;

/// <summary>
/// Pages by the ids that they give themselves, to the letter: in the page's own shard first, so that each version of a
/// documentation links within itself, then in declared order.
/// </summary>
internal sealed class StableIds
{
    private readonly Gazetteer _ids = new();
    private readonly Lazy<ClosestName> _closest;

    public StableIds() => _closest = new Lazy<ClosestName>(() => new ClosestName(_ids));

    /// <summary>Notes an id; pages come in declared order.</summary>
    public void Add(string id, Spot page) => _ids.Add(id, page);

    /// <summary>The page of that id, seen from the shard at <paramref name="rank"/>; null where no page has it.</summary>
    public Spot? Find(int rank, string id) => Exact(_ids.FindIn(rank, id), id) ?? FindFirst(id);

    /// <summary>The page of that id in the shard that is declared first; null where no page has it.</summary>
    public Spot? FindFirst(string id) => _ids.Named(id).FirstOrDefault(s => string.Equals(s.Name, id, StringComparison.Ordinal));

    /// <summary>An id that is nearly <paramref name="id"/>, for a hint; empty where none is.</summary>
    public string Closest(int rank, string id) => _closest.Value.FindSpot(id, rank)?.Name ?? "";

    private static Spot? Exact(Spot? spot, string id) => string.Equals(spot?.Name, id, StringComparison.Ordinal) ? spot : null;
}
