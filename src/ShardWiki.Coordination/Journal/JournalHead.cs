namespace ShardWiki.Coordination;

/// <summary>Where a journal ends: the sequence number and the hash of its last line. It is not a commit.</summary>
public sealed record JournalHead(long Seq, string Hash)
{
    /// <summary>The end of a journal without lines: 0 and 64 zeros.</summary>
    public static readonly JournalHead None = new(0, new string('0', 64));

    public override string ToString() => Seq == 0 ? "the beginning" : $"{Seq} ({Hash[..12]})";
}
