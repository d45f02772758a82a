namespace ShardWiki.Model;

/// <summary>How far a space may go with a shard. Only the modes that are built can be configured.</summary>
public enum AttachmentMode
{
    /// <summary>Read; edits are overlays.</summary>
    ReadOnly,

    /// <summary>Read, and write where an apply is asked for explicitly (I-5).</summary>
    WriteThrough,
}
