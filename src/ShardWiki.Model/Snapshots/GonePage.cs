namespace ShardWiki.Model;

/// <summary>A page that its shard once had and has no more: where it stood, and its versions, the newest its removal.</summary>
public sealed record GonePage
{
    /// <summary>The handle that it had.</summary>
    public required Identity Id { get; init; }

    /// <summary>Where it would sit in the union.</summary>
    public required PagePath Path { get; init; }

    /// <summary>Its versions.</summary>
    public required PathHistory History { get; init; }
}
