using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Why a page is what it is; several topics where several claim the name that was given.</summary>
public sealed record ExplainOutcome(string Name, string Space, ImmutableArray<TopicExplanation> Topics) : VerbOutcome;
