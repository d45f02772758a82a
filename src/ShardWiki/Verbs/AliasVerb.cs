using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Records that an address in the union leads to a page.</summary>
public static class AliasVerb
{
    /// <summary>Lets <paramref name="from"/> lead to the page called <paramref name="to"/>.</summary>
    public static VerbOutcome Run(DecisionRequest request, string from, string to, CancellationToken cancellation) =>
        PageDecision.Record(request, [to], pages => new AliasSet(PagePath.Of(from), pages[0]), cancellation);
}
