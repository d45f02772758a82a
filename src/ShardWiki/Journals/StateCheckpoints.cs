using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Where a space keeps the last states of its journal: under what may be deleted at any time.</summary>
internal static class StateCheckpoints
{
    public static Checkpoints<CoordinationState> Of(OpenSpace space) => new(
        Path.Combine(space.StateFolder, "checkpoints", space.Configuration.Space.ToString()),
        new JournalStream.OfSpace(space.Configuration.Space),
        Fold.Form);
}
