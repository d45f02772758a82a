namespace ShardWiki.Coordination;

/// <summary>
/// The walk of <c>journal verify</c> over lines: read again from their bytes, hashed again, spelled canonically.
/// </summary>
internal static class LineAudit
{
    public static VerifyOutcome Of(VerifiedLines lines)
    {
        var head = JournalHead.None;
        var reader = new LineReader();
        for (var seq = 1; seq <= lines.Count; seq++)
        {
            var entry = lines[seq];
            if (Fault(reader, entry, head) is { } fault)
            {
                return new VerifyOutcome.Damaged(seq, fault);
            }

            head = entry.Head;
        }

        return new VerifyOutcome.Sound(head, lines.Count);
    }

    private static string? Fault(LineReader reader, JournalEntry entry, JournalHead head)
    {
        var own = LineFields.Hash(entry.Bytes.Span);
        return reader.Read(entry.Bytes, (head.Hash, own), out var reason) is not { } again ? reason
            : again.Seq != head.Seq + 1 ? $"its number is {again.Seq}"
            : own != entry.Hash ? "its hash is another one"
            : LineFields.IsCanonical(entry.Bytes.Span) ? null
            : "the line is not in canonical form";
    }
}
