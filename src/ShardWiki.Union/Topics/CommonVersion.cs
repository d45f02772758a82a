using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The version that two voices were one at: its content, and when the voice had it. It is the newest change that both
/// histories name, which is what git's merge base holds; where they name none, the newest content that both once had.
/// </summary>
public sealed record CommonVersion(Fingerprint Content, DateTimeOffset At);
