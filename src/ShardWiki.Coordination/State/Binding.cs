using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>A curator's word that these pages are one topic; members in the order given, at least two.</summary>
public sealed record Binding(long Seq, ImmutableArray<Identity> Members) : Effect;
