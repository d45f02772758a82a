namespace ShardWiki.Union;

/// <summary>
/// The texts of one band by the rows that they have in it: an open hash table (Knuth, volume 3, 6.4) from a row to the
/// chain of texts that have it, filled anew for each band, so that memory does not grow with the number of bands.
/// </summary>
internal sealed class BandIndex
{
    /// <summary>
    /// With how many others that share its bucket a text is compared at most, those that come next. What more of them
    /// share is commonplace many times over, and the work must grow with the texts, not with their square.
    /// </summary>
    public const int Reach = 256;

    private const int None = -1;

    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int[] _last;
    private readonly List<int> _bucket = [];

    /// <summary>Room for <paramref name="texts"/> texts, in a table that is at most half full.</summary>
    public BandIndex(int texts)
    {
        _first = new int[(2 * texts) + 1];
        (_next, _last) = (new int[texts], new int[texts]);
    }

    /// <summary>
    /// Calls <paramref name="look"/> for the pairs of texts whose <paramref name="rows"/>, one for each text, are equal;
    /// the smaller number first.
    /// </summary>
    public void Look(ReadOnlySpan<uint> rows, Action<int, int> look)
    {
        Fill(rows);
        foreach (var first in _first)
        {
            if (first != None && _next[first] != None)
            {
                LookFrom(first, look);
            }
        }
    }

    private void Fill(ReadOnlySpan<uint> rows)
    {
        Array.Fill(_first, None);
        for (var text = 0; text < rows.Length; text++)
        {
            var at = PlaceOf(rows[text]);
            while (_first[at] != None && rows[_first[at]] != rows[text])
            {
                at = at + 1 < _first.Length ? at + 1 : 0;
            }

            _next[text] = None;
            if (_first[at] == None)
            {
                _first[at] = text;
            }
            else
            {
                _next[_last[_first[at]]] = text;
            }

            _last[_first[at]] = text;
        }
    }

    // By multiplication (Lemire, "Fast random integer generation in an interval", 2019), so that the table is no larger than
    // it needs to be: it is filled once for each band.
    private int PlaceOf(uint row) => (int)((ulong)row * (ulong)_first.Length >> 32);

    private void LookFrom(int first, Action<int, int> look)
    {
        _bucket.Clear();
        for (var text = first; text != None; text = _next[text])
        {
            _bucket.Add(text);
        }

        for (var i = 0; i < _bucket.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(_bucket.Count, i + 1 + Reach); j++)
            {
                look(_bucket[i], _bucket[j]);
            }
        }
    }
}
