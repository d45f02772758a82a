using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Records which voice a topic's readers meet first.</summary>
public static class DesignateVerb
{
    /// <summary>Designates the page called <paramref name="name"/> within its topic.</summary>
    public static VerbOutcome Run(DecisionRequest request, string name, CancellationToken cancellation) =>
        PageDecision.Record(request, [name], pages => new CanonicalDesignated(pages[0]), cancellation);
}
