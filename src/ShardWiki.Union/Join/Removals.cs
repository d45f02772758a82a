using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Finds for each page what another shard removed at its place, where that once said the same.</summary>
internal sealed class Removals
{
    private readonly Roster _roster;
    private readonly ILookup<PagePath, GonePage> _gone;

    public Removals(Roster roster)
    {
        _roster = roster;
        _gone = roster.Shards.SelectMany(s => s.Gone).ToLookup(g => g.Path);
    }

    /// <summary>The removal that <paramref name="page"/> is behind of; null where there is none.</summary>
    public Removal? Find(int page) => _gone.Count == 0 ? null : _gone[_roster.PathOf(page)]
        .Where(gone => gone.Id.Shard != _roster.IdOf(page).Shard)
        .Select(gone => Since(gone, _roster[page].Shown))
        .FirstOrDefault(removal => removal is not null);

    private Removal? Since(GonePage gone, Fingerprint content)
    {
        var changes = gone.History.Changes;
        for (var i = 1; i < changes.Length; i++)
        {
            if (changes[i].Content == content)
            {
                var became = _roster.FindFollower(gone.Id) is { } page ? _roster.IdOf(page) : (Identity?)null;
                return new Removal(gone.Id, i, changes[i - 1].At, changes[0], became);
            }
        }

        return null;
    }
}
