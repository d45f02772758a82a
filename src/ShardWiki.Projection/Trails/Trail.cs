using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>A page that leads along others, and these in their order, each topic once.</summary>
internal sealed record Trail(Identity Page, ImmutableArray<Identity> Members, bool IsCircular);
