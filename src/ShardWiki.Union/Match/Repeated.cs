using System.Numerics;

namespace ShardWiki.Union;

/// <summary>
/// Tells of hashes whether they may have come more than once (after Bloom, 1970, with one place for each hash). Of one
/// that came once it says so nearly always, and of one that came twice it never does.
/// </summary>
internal sealed class Repeated
{
    private const int PlacesEach = 8;

    private readonly ulong[] _once;
    private readonly ulong[] _twice;

    /// <summary>Room for so many hashes.</summary>
    public Repeated(int hashes)
    {
        var words = BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, hashes / (64 / PlacesEach)));
        (_once, _twice) = (new ulong[words], new ulong[words]);
    }

    public void Add(ulong hash)
    {
        var (word, bit) = PlaceOf(hash);
        _twice[word] |= _once[word] & bit;
        _once[word] |= bit;
    }

    /// <summary>False where <paramref name="hash"/> came once.</summary>
    public bool MayHold(ulong hash)
    {
        var (word, bit) = PlaceOf(hash);
        return (_twice[word] & bit) != 0;
    }

    // The upper bits, since a sample is drawn by the lower ones.
    private (int Word, ulong Bit) PlaceOf(ulong hash)
    {
        var place = hash >> 20;
        return ((int)(place >> 6) & (_once.Length - 1), 1UL << (int)(place & 63));
    }
}
