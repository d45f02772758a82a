using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds the policy for a topic: the one that names a page of it, else the first of those whose paths or pages fit, else the
/// space's.
/// </summary>
internal sealed class PolicyTable
{
    private readonly Roster _roster;
    private readonly CanonicalPolicy _canonical;
    private readonly PolicyRule[] _fitting;
    private readonly Dictionary<int, CanonicalPolicy> _topics = [];
    private readonly Lazy<SpecScope> _scope;
    private readonly Verdict _verdict;
    private readonly HashSet<PolicyRule> _told = [];

    public PolicyTable(Roster roster, UnionPolicy policy, Lazy<SpecScope> scope, Verdict verdict)
    {
        (_roster, _scope, _verdict) = (roster, scope, verdict);
        _canonical = policy.Canonical;
        _fitting = [.. policy.Rules.Where(r => r is not PolicyRule.ForTopic)];
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
    /// order and says which paths and specifications fit.
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

        return _fitting.FirstOrDefault(r => Fits(r, first))?.Canonical ?? _canonical;
    }

    private bool Fits(PolicyRule rule, int page) => rule switch
    {
        PolicyRule.ForPaths paths => paths.Pattern.Matches(_roster.PathOf(page)),
        PolicyRule.ForPages pages => Selects(pages, page),
        _ => false,
    };

    // What cannot be answered selects nothing, and whoever wrote it is told.
    private bool Selects(PolicyRule.ForPages rule, int page)
    {
        var look = new SpecLook(_scope.Value, SpecPlace.Nowhere, SpecReads.Untold) { Candidate = _scope.Value.Find(_roster.IdOf(page))! };
        var answer = rule.Pages.Root.Ask(look);
        if (answer.Trouble is { } trouble && _told.Add(rule))
        {
            _verdict.Add(FindingCode.PolicyUnanswered, rule.Written, $"'{rule.Pages.Text}' selects no pages: {trouble}");
        }

        return answer is { Trouble: null, Holds: true };
    }
}
