using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>Where a page stands on a trail: the page that leads along it, the one before and the one after.</summary>
internal sealed record TrailStep(Identity Trail, Identity? Previous, Identity? Next);
