using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>The latest changes of shards and the latest decisions as one list, the newest first.</summary>
internal static class SpaceChanges
{
    // Shards tell of a few hundred each; the journal has a list of its own for all.
    private const int MostDecisions = 500;
    private const string Name = "recentchanges/change_";
    private static readonly ShardName OfJournal = ShardName.Parse("journal");

    public static ImmutableArray<SpaceChange> Of(ImmutableArray<ShardSnapshot> shards, JournalStanding journal) =>
    [
        .. shards.SelectMany(OfShard).Concat(journal.Lines.OrderByDescending(l => l.Seq).Take(MostDecisions).Select(OfDecision))
            .DistinctBy(c => c.Id)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Seq).ThenBy(c => c.Id),
    ];

    private static IEnumerable<SpaceChange> OfShard(ShardSnapshot shard)
    {
        var name = shard.Attachment.Name;
        return shard.RecentChanges.Select(c => new SpaceChange
        {
            Id = new Identity(name, $"{Name}{c.Revision}._change"),
            Path = shard.Attachment.Mount.Under($"{Name}{c.Revision}"),
            Shard = name,
            Revision = c.Revision,
            At = c.At,
            Author = c.Author,
            Summary = c.Summary,
            Touched = [.. c.Keys.Select(k => new Identity(name, k))],
        });
    }

    private static SpaceChange OfDecision(JournalLine line)
    {
        var number = line.Seq.ToString(CultureInfo.InvariantCulture);
        return new SpaceChange
        {
            Id = new Identity(OfJournal, $"{Name}decision-{number}._change"),
            Path = PagePath.Of($"{Name}decision-{number}"),
            Shard = null,
            Seq = line.Seq,
            At = line.At,
            Author = line.Actor,
            Summary = line.Sentence,
            Touched = Identity.TryParse(line.Subject, out var subject) ? [subject] : [],
        };
    }
}
