using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Several decisions stand in the journal, written together; in order.</summary>
public sealed record DecisionsOutcome(ImmutableArray<DecisionOutcome> Decisions) : VerbOutcome;
