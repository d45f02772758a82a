using System.Text.Json;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Tells what all decisions of a space amount to.</summary>
public static class JournalStateVerb
{
    /// <summary>The state of the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(SpaceRequest request) => JournalReading.With(request, (space, journal) =>
    {
        var state = Fold.Decisions.Replay(journal, StateCheckpoints.Of(space)).State;
        using var json = JsonDocument.Parse(StateJson.Of(space.Configuration.Space, state));
        return new JournalStateOutcome(json.RootElement.Clone());
    });
}
