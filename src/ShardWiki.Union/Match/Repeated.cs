namespace ShardWiki.Union;

/// <summary>
/// Tells of hashes whether they may have come more than once (after Bloom, 1970, with one place for each hash). Of one
/// that came once it says so nearly always, and of one that came twice it never does.
/// </summary>
internal readonly ref struct Repeated
{
    private const int PlacesEach = 8;
    private const int PlacesInWord = 32;
    private const ulong Once = 1;
    private const ulong Twice = 2;

    // Both marks of a place stand side by side, since each look at a table of this size waits for memory.
    private readonly Span<ulong> _places;

    /// <summary>In <paramref name="room"/>, which <see cref="RoomFor"/> so many hashes.</summary>
    public Repeated(Span<ulong> room)
    {
        room.Clear();
        _places = room;
    }

    /// <summary>The length of the room for so many hashes.</summary>
    public static int RoomFor(int hashes) => Math.Max(1, hashes / (PlacesInWord / PlacesEach));

    public void Add(ulong hash)
    {
        ref var word = ref WordOf(hash, out var shift);

        // No branch: what a table of this size holds is not known before the next hash is on its way.
        word |= Once << (shift + (int)(word >> shift & Once));
    }

    /// <summary>False where <paramref name="hash"/> came once.</summary>
    public bool MayHold(ulong hash) => (WordOf(hash, out var shift) >> shift & Twice) != 0;

    // The upper half picks the word, by multiplication (Lemire, "Fast random integer generation in an interval", 2019), so
    // that the room need not be a power of two; a sample is drawn by the lowest bits.
    private ref ulong WordOf(ulong hash, out int shift)
    {
        shift = 2 * (int)(hash >> 20 & (PlacesInWord - 1));
        return ref _places[(int)((hash >> 32) * (ulong)_places.Length >> 32)];
    }
}
