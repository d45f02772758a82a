using System.Runtime.InteropServices;

namespace ShardWiki.Projection;

/// <summary>Counts the terms of one page, in the order in which they are first met.</summary>
internal sealed class WordCounting
{
    private readonly Dictionary<string, (int Count, bool IsInHeading, byte Section)> _all = new(256, StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, bool IsInHeading, byte Section)>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly Terms _terms = new() { TakesLastSign = true };
    private readonly Terms.Taking _take;
    private bool _isHeading;
    private byte _section;

    public WordCounting()
    {
        _find = _all.GetAlternateLookup<ReadOnlySpan<char>>();
        _take = Take;
    }

    /// <summary>Every term with its count, whether a heading says it, and the section where it stands first.</summary>
    public IEnumerable<KeyValuePair<string, (int Count, bool IsInHeading, byte Section)>> All => _all;

    /// <summary>Takes in a line of a section.</summary>
    public void Line(ReadOnlySpan<char> line, bool isHeading, byte section)
    {
        (_isHeading, _section) = (isHeading, section);
        _terms.Each(line, _take);
    }

    private void Take(ReadOnlySpan<char> term)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_find, term, out var isKnown);
        found = (found.Count + 1, found.IsInHeading || _isHeading, isKnown ? found.Section : _section);
    }
}
