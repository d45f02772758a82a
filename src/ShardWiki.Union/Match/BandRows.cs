namespace ShardWiki.Union;

/// <summary>
/// What each text has in each band, as one number made of the band's rows; band by band, since that is how they are
/// looked through. Two numbers that are equal by chance make a candidate more, which verification refuses.
/// </summary>
internal readonly ref struct BandRows
{
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
        var signature = new uint[permutations];
        var room = rows._rows.Span;
        for (var text = 0; text < texts.Count; text++)
        {
            MinHash.Write(texts[text].Hashes.AsSpan(), chosen, signature);
            for (var band = 0; band < banding.Bands; band++)
            {
                var own = signature.AsSpan(band * banding.Rows, banding.Rows);
                room[(band * texts.Count) + text] = NumberOf(own);
            }
        }

        return rows;
    }

    /// <summary>The number of each text in one band.</summary>
    public ReadOnlySpan<uint> this[int band] => _rows.Span.Slice(band * _texts, _texts);

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
