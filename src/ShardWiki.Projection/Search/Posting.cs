namespace ShardWiki.Projection;

/// <summary>
/// That a topic says a term: the topic's number, how much it says it (two bits of title, one of headings and tags, three of
/// text), below which heading first, and the number of the set of shards whose voices say it.
/// </summary>
internal readonly record struct Posting(int Topic, byte Strength, byte Section, ushort Shards)
{
    /// <summary>The higher the two bits are, the more of the title the term is.</summary>
    public const int TitleBits = 4;

    private const int TextMask = 7;

    /// <summary>The stronger of each of two ways to say the same term.</summary>
    public static byte Stronger(byte a, byte b) => (byte)(
        (Math.Max(a >> TitleBits, b >> TitleBits) << TitleBits) | ((a | b) & PageWords.InHeading) | Math.Max(a & TextMask, b & TextMask));
}
