using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The text of one page stands within another, longer one, as after a page was cut into parts or parts were merged. The
/// two are not one topic by that. The share, from 0 to 1, is that of the part's text which the whole holds.
/// </summary>
public sealed record Containment(Identity Whole, Identity Part, double Share);
