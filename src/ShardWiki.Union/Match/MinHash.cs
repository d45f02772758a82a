using System.Runtime.Intrinsics;

namespace ShardWiki.Union;

/// <summary>
/// The MinHash signature of a shingle set (Broder, "On the resemblance and containment of documents", 1997): for each of
/// so many permutations of all shingles the first that the set holds. The share of equal places of two signatures
/// estimates the similarity of their sets. Integers only, so that every machine makes the same.
/// </summary>
internal static class MinHash
{
    /// <summary>Permutations that one vector holds; every number of permutations is a multiple of it.</summary>
    public const int Lanes = 8;

    /// <summary>The signature of <paramref name="shingles"/>, one value for each permutation.</summary>
    public static void Write(ReadOnlySpan<ulong> shingles, Permutations permutations, Span<uint> signature)
    {
        signature.Fill(uint.MaxValue);
        var masks = permutations.Masks.AsSpan();
        var factors = permutations.Factors.AsSpan();

        // Hot: one vector of permutations at a time stays in registers over all shingles.
        for (var at = 0; at < signature.Length; at += Lanes)
        {
            var (mask, factor) = (Vector256.Create(masks[at..]), Vector256.Create(factors[at..]));
            var least = Vector256<uint>.AllBitsSet;
            foreach (var shingle in shingles)
            {
                var half = Vector256.Create((uint)(shingle ^ (shingle >> 32)));
                least = Vector256.Min(least, Mixed(half ^ mask, factor));
            }

            least.CopyTo(signature[at..]);
        }
    }

    // A product alone keeps the order of neighbours; its upper half folded into the lower one breaks it.
    private static Vector256<uint> Mixed(Vector256<uint> x, Vector256<uint> factor)
    {
        x *= factor;
        return (x ^ (x >>> 15)) * factor;
    }
}
