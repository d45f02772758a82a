using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// Makes known which pages stand within others. Voices of one topic are told by their divergence instead.
/// </summary>
internal static class Containments
{
    /// <summary>The containments between topics, by whole, then part.</summary>
    public static ImmutableArray<Containment> Of(Roster roster, TopicMap topics, EquivalenceSettings settings) =>
    [
        .. HeldText.Of(roster, settings)
            .Where(h => topics.Of(h.Whole).Id != topics.Of(h.Part).Id)
            .OrderBy(h => (h.Whole, h.Part))
            .Select(h => new Containment(roster.IdOf(h.Whole), roster.IdOf(h.Part), h.Share)),
    ];
}
