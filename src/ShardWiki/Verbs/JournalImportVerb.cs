using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Takes the lines of a journal, verbatim, into a space that has none.</summary>
public static class JournalImportVerb
{
    /// <summary>Imports <paramref name="lines"/>; anything that does not fit refuses them whole, with the line number.</summary>
    public static VerbOutcome Run(SpaceRequest request, string lines)
    {
        if (SpaceOpening.Of(request, out var space) is { } closed)
        {
            return closed;
        }

        try
        {
            return SpaceJournal.Import(space, lines) switch
            {
                ImportOutcome.Imported imported => new JournalImportOutcome(imported.Entries.Length),
                ImportOutcome.Refused refused => new NotDone($"line {refused.Line}: {refused.Reason}; nothing was imported")
                {
                    IsRefusal = true,
                },
                _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
            };
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException)
        {
            return new NotDone($"the journal cannot be written: {damage.Message}");
        }
    }
}
