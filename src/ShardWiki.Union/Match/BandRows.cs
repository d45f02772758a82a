namespace ShardWiki.Union;

/// <summary>
/// What each text has in each band, as one number made of the band's rows; band by band, since that is how they are
/// looked through. Two numbers that are equal by chance make a candidate more, which verification refuses.
/// </summary>
internal readonly ref struct BandRows
{
    // Bands lie far apart: so many texts fill a line of the cache in each.
    private const int Together = 16;

    private readonly Lent<uint> _rows;
    private readonly int _texts;

    private BandRows(int texts, int bands)
    {
        _texts = texts;
        _rows = new Lent<uint>(texts * bands);
    }

    /// <summary>The rows of <paramref name="texts"/> in signatures of so many <paramref name="permutations"/>.</summary>
    public static BandRows Of(EqualTexts texts, Banding banding, int permutations)
    {
        var rows = new BandRows(texts.Count, banding.Bands);
        var chosen = Permutations.Of(permutations);
        var signatures = new uint[Together * permutations];
        for (var first = 0; first < texts.Count; first += Together)
        {
            var count = Math.Min(Together, texts.Count - first);
            for (var i = 0; i < count; i++)
            {
                MinHash.Write(texts[first + i].Hashes, chosen, signatures.AsSpan(i * permutations, permutations));
            }

            for (var band = 0; band < banding.Bands; band++)
            {
                var places = rows[band].Slice(first, count);
                for (var i = 0; i < count; i++)
                {
                    places[i] = NumberOf(signatures.AsSpan((i * permutations) + (band * banding.Rows), banding.Rows));
                }
            }
        }

        return rows;
    }

    /// <summary>The number of each text in one band.</summary>
    public Span<uint> this[int band] => _rows.Span.Slice(band * _texts, _texts);

    public void Dispose() => _rows.Dispose();

    private static uint NumberOf(ReadOnlySpan<uint> rows)
    {
        var hash = 0UL;
        foreach (var value in rows)
        {
            hash = (hash + value + 1) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        return (uint)WordHashes.Mixed(hash);
    }
}
