using System.Text;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Gives the lines of a journal, verbatim.</summary>
public static class JournalExportVerb
{
    /// <summary>Exports the journal of the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(SpaceRequest request) => JournalReading.With(request, journal =>
    {
        var entries = journal.Read(0);
        return new JournalExportOutcome(entries.Length, Encoding.UTF8.GetString(JournalLines.Export(entries).Span));
    });
}
