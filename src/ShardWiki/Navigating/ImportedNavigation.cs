using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A navigation that another program had, and what of it could not be taken over.</summary>
internal sealed record ImportedNavigation(ImmutableArray<NavigationItem> Items, ImmutableArray<string> LeftOut);
