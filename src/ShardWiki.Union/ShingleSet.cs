using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// The set of a text's word shingles: every run of so many words, lower-cased, hashed to 64 bits, in rising order, each
/// once. Two sets are compared by Jaccard's index (Broder, "On the resemblance and containment of documents", 1997).
/// The text counts as framed by empty words on both sides, so that short texts have shingles to compare as well.
/// </summary>
public sealed record ShingleSet(ImmutableArray<ulong> Hashes)
{
    /// <summary>The set of a text without words.</summary>
    public static readonly ShingleSet Empty = new([]);

    /// <summary>
    /// The shingles of <paramref name="words"/> words each; a word is a run of letters, marks and digits.
    /// </summary>
    public static ShingleSet Of(string text, int words)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(words);
        var hashes = WordHashes.Of(text);
        if (hashes.Count == 0)
        {
            return Empty;
        }

        var shingles = new ulong[hashes.Count + words - 1];
        for (var i = 0; i < shingles.Length; i++)
        {
            shingles[i] = Combined(hashes, i - words + 1, i);
        }

        Array.Sort(shingles);
        return new ShingleSet([.. Distinct(shingles)]);
    }

    /// <summary>Shared shingles over all shingles, from 0 to 1; 1 where both texts are without words.</summary>
    public double Similarity(ShingleSet other)
    {
        if (Hashes.IsEmpty || other.Hashes.IsEmpty)
        {
            return Hashes.IsEmpty && other.Hashes.IsEmpty ? 1 : 0;
        }

        var shared = Shared(Hashes.AsSpan(), other.Hashes.AsSpan());
        return (double)shared / (Hashes.Length + other.Hashes.Length - shared);
    }

    /// <summary>The share of these shingles that <paramref name="whole"/> has too, from 0 to 1.</summary>
    public double ShareIn(ShingleSet whole) =>
        Hashes.IsEmpty ? 0 : (double)Shared(Hashes.AsSpan(), whole.Hashes.AsSpan()) / Hashes.Length;

    public bool Equals(ShingleSet? other) => other is not null && Hashes.AsSpan().SequenceEqual(other.Hashes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Hashes.Length, Hashes.IsEmpty ? 0 : Hashes[0]);

    // Hot: run for every candidate pair; a merge of two sorted spans, no allocation.
    private static int Shared(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return shared;
    }

    private static ulong Combined(List<ulong> words, int first, int last)
    {
        var hash = 0UL;
        for (var i = first; i <= last; i++)
        {
            var word = i < 0 || i >= words.Count ? 0 : words[i];
            hash = WordHashes.Mixed((hash * 0x9E3779B97F4A7C15) + word + 1);
        }

        return hash;
    }

    private static ReadOnlySpan<ulong> Distinct(Span<ulong> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return sorted[..kept];
    }
}
