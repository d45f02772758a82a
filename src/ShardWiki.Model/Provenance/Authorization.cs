namespace ShardWiki.Model;

/// <summary>
/// Who may see a page. There is one value now, <see cref="Open"/>; the place exists on every envelope so that what a
/// reader may not see can be absent everywhere (I-11).
/// </summary>
public enum Authorization
{
    /// <summary>Everybody.</summary>
    Open,
}
