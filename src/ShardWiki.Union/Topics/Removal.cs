using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Another shard once held a voice's very text at the same place and took the page away: the voice is behind that. The
/// changes are those after the latest time that it stood there, the removal among them.
/// </summary>
/// <param name="Gone">The page that was removed.</param>
/// <param name="Changes">How many changes the voice is behind.</param>
/// <param name="Since">When the first of them was made.</param>
/// <param name="Last">The removal itself.</param>
/// <param name="Became">The page that it became, where the removal was a rename; null where it was none.</param>
public sealed record Removal(Identity Gone, int Changes, DateTimeOffset Since, Change Last, Identity? Became);
