using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ShardWiki.Union;

/// <summary>
/// How many shingles pairs of texts share, remembered from one union to the next: a pair is compared again only where one of
/// its texts is another. It answers what comparing would answer, to the last bit, and what one union did not ask for is not
/// remembered for the next. One union asks it, from one thread at a time.
/// </summary>
public sealed class VerifiedPairs
{
    private const int Length = SetPair.Length + sizeof(int);

    private readonly Dictionary<SetPair, Known> _pairs;
    private readonly int _remembered;
    private int _asked;

    /// <summary>
    /// A memory that begins with what <see cref="ToBytes"/> gave. Throws a <see cref="FormatException"/> where that is cut short.
    /// </summary>
    public VerifiedPairs(ReadOnlyMemory<byte> remembered = default)
    {
        if (remembered.Length % Length != 0)
        {
            throw new FormatException("a pair is cut short");
        }

        _pairs = new Dictionary<SetPair, Known>(remembered.Length / Length);
        for (var rest = remembered.Span; !rest.IsEmpty; rest = rest[Length..])
        {
            _pairs[SetPair.Read(rest)] = new Known { Shared = BinaryPrimitives.ReadInt32LittleEndian(rest[SetPair.Length..]) };
        }

        _remembered = _pairs.Count;
    }

    /// <summary>How many pairs were compared, since nothing was remembered of them.</summary>
    public int Verified { get; private set; }

    /// <summary>Whether just those pairs were asked for that were remembered.</summary>
    public bool IsAsItWas => Verified == 0 && _asked == _remembered;

    /// <summary>What <see cref="ShingleSet.Similarity"/> says of both.</summary>
    public double Similarity(ShingleSet one, ShingleSet other) => one.SimilarityOf(other, Shared(one, other));

    /// <summary>What <see cref="ShingleSet.ShareIn"/> says of both.</summary>
    public double ShareIn(ShingleSet part, ShingleSet whole) => part.ShareOf(Shared(part, whole));

    /// <summary>The pairs that were asked for, in no order: whoever reads them asks by the pair.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_asked * Length];
        var rest = bytes.AsSpan();
        foreach (var (pair, known) in _pairs)
        {
            if (known.IsAsked)
            {
                pair.Write(rest);
                BinaryPrimitives.WriteInt32LittleEndian(rest[SetPair.Length..], known.Shared);
                rest = rest[Length..];
            }
        }

        return bytes;
    }

    // Both questions are one number and the lengths. Of sets that are equal, as in mirrors, there is nothing to remember.
    private int Shared(ShingleSet one, ShingleSet other)
    {
        if (one.Hashes.IsEmpty || other.Hashes.IsEmpty)
        {
            return 0;
        }

        return one.Equals(other) ? one.Hashes.Length : SharedByOthers(one, other);
    }

    private int SharedByOthers(ShingleSet one, ShingleSet other)
    {
        var pair = SetPair.Of(one.Digest, other.Digest);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, pair, out var isKnown);
        if (!isKnown)
        {
            known.Shared = one.SharedWith(other);
            Verified++;
        }

        _asked += known.IsAsked ? 0 : 1;
        known.IsAsked = true;
        return known.Shared;
    }

    private struct Known
    {
        public int Shared;
        public bool IsAsked;
    }
}
