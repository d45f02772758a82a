using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Opens a space's journal for a verb that only reads it, and turns damage into a reason.</summary>
internal static class JournalReading
{
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
