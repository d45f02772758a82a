namespace ShardWiki.Coordination;

/// <summary>
/// The decisions of one key: the last of them, from which the others are found, and what they amount to.
/// </summary>
internal readonly record struct EffectGroup(long Last, Effect? Effect);
