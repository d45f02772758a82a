using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The version that two voices were one at: its content and when that was. It is what git's merge base holds, made when
/// that commit was; where the repositories share none, the newest content that both once had, made when the voice had it.
/// </summary>
public sealed record CommonVersion(Fingerprint Content, DateTimeOffset At);
