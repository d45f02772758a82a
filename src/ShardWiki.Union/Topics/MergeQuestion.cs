using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Two voices that were one and both went on: would their texts merge? The ancestor stands in the histories
/// of both.
/// </summary>
public sealed record MergeQuestion(Identity Reference, Identity Voice, Fingerprint Ancestor);
