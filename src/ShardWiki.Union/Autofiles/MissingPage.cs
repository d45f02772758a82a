using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A page that a shard is to have and that nobody wrote: what it is for, where its file would lie in the shard, and the
/// tag or folder that it is about, as the shard writes it.
/// </summary>
public sealed record MissingPage(Attachment Shard, Autofile For, string Source, string About);
