using System.Buffers;
using System.Runtime.InteropServices;

namespace ShardWiki.Projection;

/// <summary>
/// Counts the terms of one page, in the order in which they are first met. Its room is used again for the next page of the thread.
/// </summary>
internal sealed class WordCounting : IDisposable
{
    // What one long page needed is not kept for all that come after it.
    private const int MostKept = 4096;

    [ThreadStatic]
    private static WordCounting? _free;

    private readonly Dictionary<string, (int Count, bool IsInHeading, byte Section)> _all = new(256, StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, bool IsInHeading, byte Section)>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly Terms _terms = new() { TakesLastSign = true };
    private readonly Terms.Taking _take;
    private bool _isHeading;
    private byte _section;

    private WordCounting()
    {
        _find = _all.GetAlternateLookup<ReadOnlySpan<char>>();
        _take = Take;
    }

    /// <summary>Begins to count; whoever is done disposes it.</summary>
    public static WordCounting Begin()
    {
        var counting = _free ?? new WordCounting();
        _free = null;
        return counting;
    }

    /// <summary>Every term with its count, whether a heading says it, and the section where it stands first.</summary>
    public IEnumerable<KeyValuePair<string, (int Count, bool IsInHeading, byte Section)>> All => _all;

    /// <summary>Room to write what was counted, empty at first.</summary>
    public ArrayBufferWriter<byte> Written { get; } = new(4096);

    /// <summary>Takes in a line of a section.</summary>
    public void Line(ReadOnlySpan<char> line, bool isHeading, byte section)
    {
        (_isHeading, _section) = (isHeading, section);
        _terms.Each(line, _take);
    }

    public void Dispose()
    {
        if (_all.Count <= MostKept)
        {
            _all.Clear();
            Written.ResetWrittenCount();
            _free = this;
        }
    }

    private void Take(ReadOnlySpan<char> term)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_find, term, out var isKnown);
        found = (found.Count + 1, found.IsInHeading || _isHeading, isKnown ? found.Section : _section);
    }
}
