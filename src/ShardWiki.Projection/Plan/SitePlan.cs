using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>Names every file of a site, in ordinal order of its path; it holds no bytes.</summary>
public sealed record SitePlan(ImmutableArray<PlannedFile> Files);
