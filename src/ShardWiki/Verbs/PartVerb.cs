using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Records that two pages are not one topic, whatever they look like.</summary>
public static class PartVerb
{
    /// <summary>Parts the pages called <paramref name="a"/> and <paramref name="b"/>.</summary>
    public static VerbOutcome Run(DecisionRequest request, string a, string b, CancellationToken cancellation) =>
        PageDecision.Record(request, [a, b], pages => new PagesParted(pages[0], pages[1]), cancellation);
}
