using System.Buffers;
using System.Runtime.InteropServices;

namespace ShardWiki.Union;

/// <summary>
/// The set of a text's word shingles: every run of so many words, lower-cased, hashed to 64 bits, in rising order, each
/// once. Two sets are compared by Jaccard's index (Broder, "On the resemblance and containment of documents", 1997).
/// The text counts as framed by empty words on both sides, so that short texts have shingles to compare as well.
/// </summary>
public sealed class ShingleSet : IEquatable<ShingleSet>
{
    /// <summary>The set of a text without words.</summary>
    public static readonly ShingleSet Empty = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>
    /// The set of these hashes, each in eight bytes of this machine's order, in rising order and each once.
    /// </summary>
    public ShingleSet(ReadOnlyMemory<byte> bytes)
        : this(bytes, SetDigest.Of(bytes.Span))
    {
    }

    /// <summary>The same of a set that is remembered with its <see cref="Name"/>, which takes time to find.</summary>
    public ShingleSet(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> name)
        : this(bytes, SetDigest.Read(name))
    {
    }

    private ShingleSet(ReadOnlyMemory<byte> bytes, SetDigest digest) => (Bytes, Digest) = (bytes, digest);

    /// <summary>The hashes as they are remembered: a set can be made of them again without a copy.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The hashes, in rising order, each once.</summary>
    public ReadOnlySpan<ulong> Hashes => MemoryMarshal.Cast<byte, ulong>(Bytes.Span);

    /// <summary>The name of the set, 16 bytes of its SHA-256.</summary>
    public byte[] Name
    {
        get
        {
            var name = new byte[SetDigest.Length];
            Digest.Write(name);
            return name;
        }
    }

    internal SetDigest Digest { get; }

    /// <summary>
    /// The shingles of <paramref name="words"/> words each; a word is a run of letters, marks and digits.
    /// </summary>
    public static ShingleSet Of(string text, int words)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(words);

        // Hot: one array is made for a page, that of its set.
        var (hashes, shingles) = (Rented(text.Length), Rented(text.Length + words));
        try
        {
            var count = WordHashes.Write(text, hashes);
            if (count == 0)
            {
                return Empty;
            }

            var all = shingles.AsSpan(0, count + words - 1);
            Write(hashes.AsSpan(0, count), words, all);
            HashOrder.Sort(all);
            return new ShingleSet(Kept(Distinct(all)));
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(hashes);
            ArrayPool<ulong>.Shared.Return(shingles);
        }
    }

    /// <summary>A number that is the same for equal sets, and nearly always another for others.</summary>
    internal ulong Hash => Digest.Hash;

    /// <summary>Shared shingles over all shingles, from 0 to 1; 1 where both texts are without words.</summary>
    public double Similarity(ShingleSet other) => SimilarityOf(other, SharedWith(other));

    /// <summary>The share of these shingles that <paramref name="whole"/> has too, from 0 to 1.</summary>
    public double ShareIn(ShingleSet whole) => ShareOf(SharedWith(whole));

    /// <summary>How many shingles both have.</summary>
    internal int SharedWith(ShingleSet other) => Shared(Hashes, other.Hashes);

    /// <summary>The similarity where they share so many.</summary>
    internal double SimilarityOf(ShingleSet other, int shared) =>
        Hashes.IsEmpty && other.Hashes.IsEmpty ? 1 : (double)shared / (Hashes.Length + other.Hashes.Length - shared);

    /// <summary>The share in another set where they share so many.</summary>
    internal double ShareOf(int shared) => Hashes.IsEmpty ? 0 : (double)shared / Hashes.Length;

    public bool Equals(ShingleSet? other) => other is not null && Hashes.SequenceEqual(other.Hashes);

    public override bool Equals(object? obj) => Equals(obj as ShingleSet);

    public override int GetHashCode() => Hash.GetHashCode();

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

    // Nothing of it needs to be cleared before it is written.
    private static byte[] Kept(ReadOnlySpan<ulong> hashes)
    {
        var kept = GC.AllocateUninitializedArray<byte>(hashes.Length * sizeof(ulong));
        MemoryMarshal.AsBytes(hashes).CopyTo(kept);
        return kept;
    }

    private static ulong[] Rented(int length) => ArrayPool<ulong>.Shared.Rent(length);

    // A shingle is the polynomial of its words (Rabin, Karp, 1987), so that each comes of the one before it by taking
    // away the word that left; beyond both ends the words are zero.
    private static void Write(ReadOnlySpan<ulong> words, int length, Span<ulong> shingles)
    {
        const ulong Base = 0x9E3779B97F4A7C15;
        var (hash, leaving) = (0UL, 1UL);
        for (var i = 0; i < length; i++)
        {
            leaving *= Base;
        }

        for (var i = 0; i < shingles.Length; i++)
        {
            hash *= Base;
            hash += i < words.Length ? words[i] : 0;
            hash -= i >= length ? words[i - length] * leaving : 0;
            shingles[i] = WordHashes.Mixed(hash);
        }
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
