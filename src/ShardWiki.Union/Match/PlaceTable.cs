using System.Runtime.InteropServices;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The places where the pages of a union sit, by number in the order of their first pages: what stands at one place is
/// compared and looked up by number, and each path is hashed once.
/// </summary>
internal sealed class PlaceTable
{
    private readonly Dictionary<PagePath, int> _numbers;
    private readonly int[] _places;

    /// <summary>The places of pages that sit at <paramref name="paths"/>, by page.</summary>
    public PlaceTable(PagePath[] paths)
    {
        (_numbers, _places) = (new(paths.Length), new int[paths.Length]);
        for (var page = 0; page < paths.Length; page++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, paths[page], out var isKnown);
            if (!isKnown)
            {
                place = Count++;
            }

            _places[page] = place;
        }
    }

    /// <summary>How many places there are; their numbers are below.</summary>
    public int Count { get; private set; }

    /// <summary>The place of <paramref name="page"/>.</summary>
    public int Of(int page) => _places[page];

    /// <summary>The place at <paramref name="path"/>; null where no page sits there.</summary>
    public int? Find(PagePath path) => _numbers.TryGetValue(path, out var place) ? place : null;

    /// <summary>For each place whether several pages sit there.</summary>
    public bool[] Shared()
    {
        var counts = new int[Count];
        foreach (var place in _places)
        {
            counts[place]++;
        }

        return Array.ConvertAll(counts, c => c > 1);
    }
}
