
namespace ShardWiki.Coordination;

/// <summary>
/// A journal as JSON Lines: its lines verbatim, each ended by a newline. What was exported and imported is the same
/// journal: same numbers, ids, times, actors and chain.
/// </summary>
public static class JournalLines
{
    /// <summary>The lines of these entries, which begin with the first of the journal.</summary>
    public static ReadOnlyMemory<byte> Export(IEnumerable<JournalEntry> entries) => Segments.Text(entries);

    /// <summary>Reads the journal of <paramref name="stream"/>, whole or not at all.</summary>
    public static ImportOutcome Import(ReadOnlyMemory<byte> text, JournalStream stream)
    {
        var read = LineChain.Read(text, JournalHead.None);
        var lines = new VerifiedLines(stream);
        if (lines.Extend(read.Entries) is { } fault)
        {
            return new ImportOutcome.Refused(fault.Seq, fault.Reason);
        }

        if (read.Fault is { } reason)
        {
            return new ImportOutcome.Refused(read.Entries.Length + 1, reason);
        }

        var odd = read.Entries.FirstOrDefault(entry => !LineFields.IsCanonical(entry.Bytes.Span));
        return odd is null
            ? new ImportOutcome.Imported(read.Entries)
            : new ImportOutcome.Refused(odd.Seq, "the line is not in canonical form (RFC 8785)");
    }
}
