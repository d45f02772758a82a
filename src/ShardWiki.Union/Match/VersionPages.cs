namespace ShardWiki.Union;

/// <summary>
/// Which pages are of versions of one entry: they are alike because one grew out of the other, and a reader wants each at its
/// own address. Nothing but a binding makes a topic of two versions.
/// </summary>
internal sealed class VersionPages
{
    private readonly Roster _roster;
    private readonly string?[] _entries;

    public VersionPages(Roster roster)
    {
        _roster = roster;
        _entries = new string?[roster.Shards.Length];
        foreach (var shard in roster.Shards)
        {
            _entries[roster.RankOf(shard.Attachment.Name)] = shard.Attachment.Version?.Entry;
        }
    }

    /// <summary>Whether no shard is a version of anything.</summary>
    public bool AreNone => Array.TrueForAll(_entries, e => e is null);

    /// <summary>Whether two pages are of two versions of one entry.</summary>
    public bool Meet(int a, int b) =>
        !_roster.AreOfOneShard(a, b) && _entries[_roster.Ranks[a]] is { } entry && entry == _entries[_roster.Ranks[b]];
}
