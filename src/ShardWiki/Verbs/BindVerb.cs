using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Records that pages are one topic.</summary>
public static class BindVerb
{
    /// <summary>Binds the pages called by <paramref name="names"/>, at least two.</summary>
    public static VerbOutcome Run(
        DecisionRequest request, ImmutableArray<string> names, CancellationToken cancellation) =>
        PageDecision.Record(request, names, pages => new PagesBound(pages), cancellation);
}
