using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// Two journals that have their first lines in common and then went on separately. Neither is right, and they are never
/// merged: somebody has to say which decisions are made again behind the other's.
/// </summary>
/// <param name="Since">The last line that is the same in both; 0 where not even the first is.</param>
/// <param name="Ours">The lines behind it here.</param>
/// <param name="Theirs">The lines behind it there.</param>
public sealed record JournalFork(
    long Since, ImmutableArray<JournalEntry> Ours, ImmutableArray<JournalEntry> Theirs)
{
    /// <summary>
    /// How many lines two journals have in common: since each carries the hash of the one before, those are the same
    /// up to one place and differ behind it.
    /// </summary>
    internal static long CommonLines(VerifiedLines ours, VerifiedLines theirs)
    {
        var (same, other) = (0L, (long)Math.Min(ours.Count, theirs.Count) + 1);
        while (other - same > 1)
        {
            var middle = (same + other) / 2;
            (same, other) = ours[middle].Hash == theirs[middle].Hash ? (middle, other) : (same, middle);
        }

        return same;
    }
}
