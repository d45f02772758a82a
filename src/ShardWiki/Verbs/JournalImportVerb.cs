using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Takes the lines of a journal, verbatim; lines that stand already are passed over.</summary>
public static class JournalImportVerb
{
    /// <summary>
    /// Imports <paramref name="lines"/>; anything that does not fit refuses them whole, with the line number.
    /// </summary>
    public static VerbOutcome Run(SpaceRequest request, ReadOnlyMemory<byte> lines)
    {
        if (SpaceOpening.Of(request, out var space) is { } closed)
        {
            return closed;
        }

        return JournalLines.Import(lines, new JournalStream.OfSpace(space.Configuration.Space)) switch
        {
            ImportOutcome.Imported imported => Imported(space, imported),
            ImportOutcome.Refused refused => Refusal($"line {refused.Line}: {refused.Reason}"),
            _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
        };
    }

    private static VerbOutcome Imported(OpenSpace space, ImportOutcome.Imported imported)
    {
        try
        {
            using var open = SpaceJournal.OpenOrMake(space);
            return open.Journal.Import(imported.Entries) switch
            {
                AppendOutcome.Appended appended => new JournalImportOutcome(appended.Entries.Length),
                AppendOutcome.Refused refused => Refusal(refused.Reason),
                AppendOutcome.NotHolder holder => JournalReading.HeldBy(holder),
                _ => new NotDone("somebody else appended at the same moment; try again"),
            };
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException)
        {
            return new NotDone($"the journal cannot be written: {damage.Message}");
        }
    }

    private static NotDone Refusal(string reason) => new($"{reason}; nothing was imported") { IsRefusal = true };
}
