using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Collects entries that are written one after another with a depth each, and makes the tree of them.</summary>
internal sealed class NavigationOutline
{
    private readonly List<(int Depth, NavigationItem Item)> _lines = [];

    public void Add(int depth, NavigationItem item) => _lines.Add((depth, item));

    /// <summary>The tree: an entry is below the nearest one before it that is less deep.</summary>
    public ImmutableArray<NavigationItem> Tree() => Below(0, _lines.Count);

    private ImmutableArray<NavigationItem> Below(int first, int end)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        while (first < end)
        {
            var (depth, item) = _lines[first];
            var next = first + 1;
            while (next < end && _lines[next].Depth > depth)
            {
                next++;
            }

            var whole = item with { Pages = Below(first + 1, next) };
            if (whole.Page.Length > 0 || !whole.Pages.IsEmpty)
            {
                items.Add(whole);
            }

            first = next;
        }

        return items.ToImmutable();
    }
}
