using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What came of asking a place elsewhere which branches and tags it has.</summary>
/// <param name="Names">Their short names, sorted; null where there was no answer.</param>
/// <param name="Findings">Why there was none, or which names can be none.</param>
public sealed record ReferenceAnswer(ImmutableArray<string>? Names, ImmutableArray<Finding> Findings);
