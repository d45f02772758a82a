namespace ShardWiki.Model;

/// <summary>
/// A content that was gathered cannot be read any more: the shard changed while it was being compiled.
/// </summary>
public sealed class ContentGoneException(ContentHandle handle, Exception? inner = null)
    : Exception(
        $"{handle.Shard}:{handle.Source} changed while the space was being compiled; run the command again", inner)
{
    /// <summary>What was asked for.</summary>
    public ContentHandle Handle { get; } = handle;
}
