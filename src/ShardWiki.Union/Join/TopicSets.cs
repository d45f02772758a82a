using ShardWiki.Coordination;

namespace ShardWiki.Union;

/// <summary>
/// Grows sets of pages from ties, the strongest first, as in Kruskal's algorithm over a union-find (Tarjan, 1975), but
/// refuses a tie that would bring a parted pair together, or pages of one shard that have nothing in common but their
/// company, and a weak one between sets that are not alike as a whole. What is weakest is therefore what gives way, and the outcome depends on no order but that of the ties.
/// </summary>
internal sealed class TopicSets
{
    private readonly Roster _roster;
    private readonly int[] _above;
    private readonly int[] _size;

    // The members of a set as a ring: from any of them to all others.
    private readonly int[] _next;
    private readonly HashSet<(int, int)> _akin = [];
    private readonly Dictionary<int, List<int>> _parted = [];
    private readonly List<Tie> _joined = [];
    private readonly Cohesion _cohesion;
    private readonly VersionPages? _versions;

    private TopicSets(Roster roster, Cohesion cohesion)
    {
        (_roster, _cohesion) = (roster, cohesion);
        _versions = new VersionPages(roster) is { AreNone: false } some ? some : null;
        _above = [.. Enumerable.Range(0, roster.Pages.Length)];
        _next = [.. _above];
        _size = new int[roster.Pages.Length];
        Array.Fill(_size, 1);
    }

    /// <summary>The ties that joined two sets, in the order of their strength.</summary>
    public IReadOnlyList<Tie> Joined => _joined;

    /// <summary>The sets that <paramref name="ties"/>, in order, make of all pages while the partings hold.</summary>
    public static TopicSets Of(
        Roster roster, Cohesion cohesion, IEnumerable<Tie> ties, IEnumerable<Parting> partings)
    {
        var sets = new TopicSets(roster, cohesion);
        foreach (var parting in partings)
        {
            sets.Part(roster.FindNamed(parting.A), roster.FindNamed(parting.B));
        }

        var inOrder = ties.ToArray();
        sets._akin.UnionWith(inOrder.Select(t => (t.A, t.B)));
        foreach (var tie in inOrder)
        {
            sets.Join(tie);
        }

        return sets;
    }

    /// <summary>The set that <paramref name="page"/> is in, by the page that stands for it.</summary>
    public int SetOf(int page)
    {
        while (_above[page] != page)
        {
            page = _above[page] = _above[_above[page]];
        }

        return page;
    }

    /// <summary>Every set, its members by number, in the order of the smallest.</summary>
    public IEnumerable<int[]> All()
    {
        var isListed = new bool[_above.Length];
        for (var page = 0; page < _above.Length; page++)
        {
            var set = SetOf(page);
            if (!isListed[set])
            {
                isListed[set] = true;
                yield return MembersOf(page);
            }
        }
    }

    private void Part(int? a, int? b)
    {
        if (a is { } x && b is { } y && x != y)
        {
            Enemies(x).Add(y);
            Enemies(y).Add(x);
        }
    }

    private List<int> Enemies(int page) =>
        _parted.TryGetValue(page, out var parted) ? parted : _parted[page] = [];

    private void Join(Tie tie)
    {
        var (a, b) = (SetOf(tie.A), SetOf(tie.B));
        if (a == b || IsParted(a, b) || (tie.By != Evidence.Binding && (HasStrangers(a, b) || HasVersions(a, b))) || IsChain(tie, a, b))
        {
            return;
        }

        var (large, small) = _size[a] >= _size[b] ? (a, b) : (b, a);
        _above[small] = large;
        _size[large] += _size[small];
        (_next[large], _next[small]) = (_next[small], _next[large]);
        _joined.Add(tie);
    }

    private int[] MembersOf(int page)
    {
        var members = new int[_size[SetOf(page)]];
        for (var i = 0; i < members.Length; i++)
        {
            (members[i], page) = (page, _next[page]);
        }

        Array.Sort(members);
        return members;
    }

    private bool IsChain(Tie tie, int a, int b) =>
        tie.By >= Evidence.Title && !_cohesion.Holds(MembersOf(a), MembersOf(b));

    private bool IsParted(int a, int b) =>
        _parted.Count > 0
        && MembersOf(a).Any(m => _parted.TryGetValue(m, out var parted) && parted.Any(p => SetOf(p) == b));

    // A shard's authors made two pages on purpose, so each shard that both sets have needs a tie of its own.
    private bool HasStrangers(int a, int b)
    {
        if (_size[a] == 1 && _size[b] == 1)
        {
            return false; // They have this one.
        }

        var ours = MembersOf(a).ToLookup(m => _roster.Ranks[m]);
        return MembersOf(b).GroupBy(m => _roster.Ranks[m])
            .Any(theirs => ours.Contains(theirs.Key) && !theirs.Any(t => ours[theirs.Key].Any(o => AreAkin(t, o))));
    }

    // Two versions that a third page is like are two all the same.
    private bool HasVersions(int a, int b) =>
        _versions is { } versions && MembersOf(a).Any(x => MembersOf(b).Any(y => versions.Meet(x, y)));

    private bool AreAkin(int a, int b) => _akin.Contains((Math.Min(a, b), Math.Max(a, b)));
}
