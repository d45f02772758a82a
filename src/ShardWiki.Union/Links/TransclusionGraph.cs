using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// What shows what in place, span by span. Circles are cut, every transclusion of them, so that nobody depends on where
/// they are entered; and what would unfold to more than a page can show is cut where it gets too much. It is linear in
/// the number of transclusions and calls nothing by itself.
/// </summary>
internal sealed class TransclusionGraph
{
    private const int MostShown = 256;
    private const int Deepest = 16;

    private readonly Roster _roster;
    private readonly ImmutableArray<LinkTarget>[] _links;
    private readonly Verdict _verdict;
    private readonly List<(int Page, Span Span)> _nodes = [];
    private readonly Dictionary<(int, Span), int> _numbers = [];
    private readonly List<List<(int Link, int To)>> _shown = [];

    private TransclusionGraph(Roster roster, ImmutableArray<ImmutableArray<LinkTarget>> links, Verdict verdict) =>
        (_roster, _links, _verdict) = (roster, [.. links], verdict);

    /// <summary>The links of all pages, with transclusions that cannot be shown as plain links.</summary>
    public static ImmutableArray<ImmutableArray<LinkTarget>> Cut(
        Roster roster, ImmutableArray<ImmutableArray<LinkTarget>> links, Verdict verdict)
    {
        var graph = new TransclusionGraph(roster, links, verdict);
        for (var page = 0; page < links.Length; page++)
        {
            if (links[page].Any(l => l is LinkTarget.ToPage { Shown: not null }))
            {
                graph.NumberOf(page, new Span.Whole());
            }
        }

        graph.CutCircles();
        graph.CutExcess();
        return [.. graph._links];
    }

    // Numbering a node numbers what it shows; the list grows while it is walked.
    private void NumberOf(int page, Span span)
    {
        Add(page, span);
        for (var node = _shown.Count; node < _nodes.Count; node++)
        {
            _shown.Add([.. ShownBy(node)]);
        }
    }

    private int Add(int page, Span span)
    {
        if (!_numbers.TryGetValue((page, span), out var node))
        {
            _numbers.Add((page, span), node = _nodes.Count);
            _nodes.Add((page, span));
        }

        return node;
    }

    // Blocks and lines are shown without what they show themselves.
    private IEnumerable<(int Link, int To)> ShownBy(int node)
    {
        var (page, span) = _nodes[node];
        var lines = LinesOf(page, span);
        for (var link = 0; link < _links[page].Length; link++)
        {
            var at = _roster[page].Facts.Links[link].Line;
            if (_links[page][link] is LinkTarget.ToPage { Shown: { } shown } target && at >= lines.First && at <= lines.Last)
            {
                yield return (link, Add(_roster.Find(target.Page)!.Value, shown));
            }
        }
    }

    private (int First, int Last) LinesOf(int page, Span span)
    {
        if (span is Span.Whole)
        {
            return (0, int.MaxValue);
        }

        if (span is not Span.Heading { Anchor: var anchor })
        {
            return (1, 0);
        }

        var headings = _roster[page].Facts.Headings;
        var heading = headings.First(h => h.Anchor == anchor);
        var next = headings.SkipWhile(h => h != heading).Skip(1).FirstOrDefault(h => h.Level <= heading.Level);
        return (heading.Line, next is null ? int.MaxValue : next.Line - 1);
    }

    // What shows nothing is in no circle, and neither is what nobody shows; taken away again and again, only circles and
    // what lies between them stay.
    private void CutCircles()
    {
        var left = Enumerable.Range(0, _nodes.Count).ToHashSet();
        Peel(left, _shown.Select(s => s.Select(e => e.To).ToList()).ToList());
        Peel(left, Backwards(left));
        foreach (var node in left.Order())
        {
            foreach (var (link, _) in _shown[node].Where(e => left.Contains(e.To)).ToArray())
            {
                CutLink(node, link, FindingCode.TransclusionCycle, "shows in place what shows this page in place");
            }
        }
    }

    private List<List<int>> Backwards(HashSet<int> among)
    {
        var back = _nodes.Select(_ => new List<int>()).ToList();
        foreach (var node in among)
        {
            foreach (var (_, to) in _shown[node].Where(e => among.Contains(e.To)))
            {
                back[to].Add(node);
            }
        }

        return back;
    }

    private static void Peel(HashSet<int> left, List<List<int>> outward)
    {
        var open = outward.Select(o => o.Count(left.Contains)).ToArray();
        var inward = outward.Select(_ => new List<int>()).ToList();
        foreach (var node in left)
        {
            outward[node].Where(left.Contains).ToList().ForEach(to => inward[to].Add(node));
        }

        var bare = new Stack<int>(left.Where(n => open[n] == 0));
        while (bare.TryPop(out var node))
        {
            left.Remove(node);
            foreach (var from in inward[node].Where(f => --open[f] == 0))
            {
                bare.Push(from);
            }
        }
    }

    // From what shows nothing upwards, so that each node knows how much its parts unfold to.
    private void CutExcess()
    {
        var waiting = _shown.Select(s => s.Count).ToArray();
        var above = _nodes.Select(_ => new List<int>()).ToList();
        for (var node = 0; node < _nodes.Count; node++)
        {
            _shown[node].ForEach(e => above[e.To].Add(node));
        }

        var (size, depth) = (new int[_nodes.Count], new int[_nodes.Count]);
        var ready = new Queue<int>(Enumerable.Range(0, _nodes.Count).Where(n => waiting[n] == 0));
        while (ready.TryDequeue(out var node))
        {
            Measure(node, size, depth);
            foreach (var from in above[node].Where(f => --waiting[f] == 0))
            {
                ready.Enqueue(from);
            }
        }
    }

    private void Measure(int node, int[] size, int[] depth)
    {
        foreach (var (link, to) in _shown[node].ToArray())
        {
            if (size[node] + size[to] + 1 > MostShown || depth[to] + 1 > Deepest)
            {
                CutLink(node, link, FindingCode.TransclusionTooMuch, "is a link here: with it the page would show too much in place");
                continue;
            }

            size[node] += size[to] + 1;
            depth[node] = Math.Max(depth[node], depth[to] + 1);
        }
    }

    private void CutLink(int node, int link, FindingCode code, string message)
    {
        _shown[node].RemoveAll(e => e.Link == link);
        var page = _nodes[node].Page;
        if (_links[page][link] is LinkTarget.ToPage { Shown: not null } target)
        {
            _links[page] = _links[page].SetItem(link, target with { Shown = null });
            var told = _roster[page].Facts.Links[link];
            _verdict.Add(code, LinkPlace.Of(_roster[page], told), $"'{told.Target}' {message}");
        }
    }
}
