using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Finds the policy for a topic: the one that names a page of it, else that of its path, else the space's.</summary>
internal sealed class PolicyTable
{
    private readonly Roster _roster;
    private readonly CanonicalPolicy _canonical;
    private readonly PolicyRule.ForPaths[] _paths;
    private readonly Dictionary<int, CanonicalPolicy> _topics = [];

    public PolicyTable(Roster roster, UnionPolicy policy)
    {
        _roster = roster;
        _canonical = policy.Canonical;
        _paths = [.. policy.Rules.OfType<PolicyRule.ForPaths>()];
        foreach (var rule in policy.Rules.OfType<PolicyRule.ForTopic>())
        {
            if (roster.FindNamed(rule.Page) is { } page)
            {
                _topics.TryAdd(page, rule.Canonical);
            }
        }
    }

    /// <summary>The policy for <paramref name="topic"/>.</summary>
    public CanonicalPolicy For(Topic topic)
    {
        int[] members = [.. topic.Voices.Select(v => _roster.Find(v.Id)!.Value).Order()];
        return For(members, members.MinBy(m => (_roster.Ranks[m], m)));
    }

    /// <summary>
    /// The policy for the set of <paramref name="members"/>, of which <paramref name="first"/> comes first by shard
    /// order and says by its path which patterns fit.
    /// </summary>
    public CanonicalPolicy For(int[] members, int first)
    {
        foreach (var member in members)
        {
            if (_topics.TryGetValue(member, out var named))
            {
                return named;
            }
        }

        var path = _roster.PathOf(first);
        return _paths.FirstOrDefault(r => r.Pattern.Matches(path))?.Canonical ?? _canonical;
    }
}
