using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Where a decision stands: decision N is line N of the journal.</summary>
internal static class JournalPlace
{
    public static Place Of(long seq) => new(null, "journal", (int)Math.Min(seq, int.MaxValue), 1);
}
