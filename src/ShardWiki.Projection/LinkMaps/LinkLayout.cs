using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// Where the pages of a map stand: in columns, by how many links lead there from a page that nothing leads to, and in a column by
/// where those stand that link to them (one sweep of Sugiyama's, "Methods for visual understanding of hierarchical system
/// structures", 1981). Whole numbers only, so that it is the same everywhere.
/// </summary>
internal sealed record LinkLayout(ImmutableArray<(int Column, int Row)> Places, int Columns, int Rows)
{
    private const int MostRows = 40;

    public static LinkLayout Of(LinkGraph graph)
    {
        var next = graph.Links.ToLookup(l => l.From, l => l.To);
        var before = graph.Links.ToLookup(l => l.To, l => l.From);
        var depths = Depths(graph.Pages.Length, next, before);
        var places = new (int Column, int Row)[graph.Pages.Length];
        var (column, rows) = (0, 1);
        foreach (var layer in Enumerable.Range(0, graph.Pages.Length).GroupBy(p => depths[p]).OrderBy(g => g.Key))
        {
            var order = layer.OrderBy(p => Middle(before[p].Where(b => depths[b] < depths[p]).Select(b => places[b].Row).ToArray()))
                .ThenBy(p => p).ToArray();
            for (var i = 0; i < order.Length; i++)
            {
                places[order[i]] = (column + (i / MostRows), i % MostRows);
            }

            rows = Math.Max(rows, Math.Min(order.Length, MostRows));
            column += (order.Length + MostRows - 1) / MostRows;
        }

        return new LinkLayout([.. places], Math.Max(1, column), rows);
    }

    // From pages that nothing leads to, then from what is left; pages without any link stand last, apart.
    private static int[] Depths(int pages, ILookup<int, int> next, ILookup<int, int> before)
    {
        var depths = Enumerable.Repeat(-1, pages).ToArray();
        foreach (var start in Enumerable.Range(0, pages).OrderBy(p => before[p].Any()).ThenBy(p => p))
        {
            if (depths[start] >= 0 || !(next[start].Any() || before[start].Any()))
            {
                continue;
            }

            depths[start] = 0;
            var queue = new Queue<int>([start]);
            while (queue.TryDequeue(out var page))
            {
                foreach (var to in next[page].Where(to => depths[to] < 0))
                {
                    depths[to] = depths[page] + 1;
                    queue.Enqueue(to);
                }
            }
        }

        var last = depths.DefaultIfEmpty(-1).Max() + 1;
        return [.. depths.Select(d => d < 0 ? last : d)];
    }

    private static int Middle(int[] rows) => rows.Length == 0 ? int.MaxValue : rows.Sum() / rows.Length;
}
