using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Opens a space's journal for a verb that only reads it, and turns damage into a reason.</summary>
internal static class JournalReading
{
    /// <summary>What is said where somebody else holds the right to append, and did not append what was asked.</summary>
    public static NotDone HeldBy(AppendOutcome.NotHolder holder) => new(
        $"'{holder.Holder}' holds the journal (epoch {holder.Epoch}) and did not append this; nothing was written. "
        + "`shardwiki journal lease` tells more")
    {
        IsHeldElsewhere = true,
    };

    public static VerbOutcome With(SpaceRequest request, Func<IJournal, VerbOutcome> read) =>
        With(request, (_, journal) => read(journal));

    public static VerbOutcome With(SpaceRequest request, Func<OpenSpace, IJournal, VerbOutcome> read)
    {
        if (SpaceOpening.Of(request, out var space) is { } closed)
        {
            return closed;
        }

        try
        {
            using var open = SpaceJournal.Open(space);
            return read(space, open.Journal);
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException or IOException)
        {
            return new NotDone($"the journal cannot be read: {damage.Message}");
        }
    }
}
