namespace ShardWiki.Coordination;

/// <summary>
/// The decisions of another journal behind a fork, as JSON Lines: what was kept aside when two journals had gone on
/// separately, verbatim.
/// </summary>
public static class ForkedLines
{
    /// <summary>
    /// Reads lines that go on from one of <paramref name="journal"/>, though another one may follow it there. They are
    /// read whole or not at all. Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    public static ImportOutcome Read(ReadOnlyMemory<byte> text, IJournal journal)
    {
        var end = text.Span.IndexOf((byte)'\n');
        if (!CanonicalJson.TryRead(text.Span[..Math.Max(end, 0)], out var term, out _) || term is not JsonTerm.Map first
            || first.FindWhole("seq") is not (> 0 and var seq) || first.FindText("prev") is not { } prev)
        {
            return new ImportOutcome.Refused(1, "this is no line of a journal");
        }

        var entries = journal.Read(0);
        var before = seq == 1 ? JournalHead.None : entries.ElementAtOrDefault((int)Math.Min(seq, int.MaxValue) - 2)?.Head;
        if (before?.Hash != prev)
        {
            return new ImportOutcome.Refused(
                1, FormattableString.Invariant($"it goes on from a decision {seq - 1} that is not in this journal"));
        }

        var read = LineChain.Read(text, before);
        var odd = read.Entries.FirstOrDefault(entry => !LineFields.IsCanonical(entry.Bytes.Span));
        return odd is not null ? new ImportOutcome.Refused(odd.Seq - seq + 1, "the line is not in canonical form (RFC 8785)")
            : read.Fault is { } fault ? new ImportOutcome.Refused(read.Entries.Length + 1, fault)
            : new ImportOutcome.Imported(read.Entries);
    }
}
