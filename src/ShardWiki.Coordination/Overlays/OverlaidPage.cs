using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>A page that overlays lie on: what its shard holds, what it held, and every edit that was ever drafted of it.</summary>
public sealed record OverlaidPage
{
    /// <summary>Its identity now.</summary>
    public required Identity Id { get; init; }

    /// <summary>The file's path, which heads its patches.</summary>
    public required string Source { get; init; }

    /// <summary>The shard's present text.</summary>
    public required ReadOnlyMemory<byte> Own { get; init; }

    /// <summary>The shard's versions of it, newest first.</summary>
    public required ImmutableArray<Change> Versions { get; init; }

    /// <summary>Every edit that the journal holds of it, revised and withdrawn ones too, in order.</summary>
    public required ImmutableArray<OverlayEdit> Edits { get; init; }

    /// <summary>Gives a version of it by its content; null where the shard does not hold that any more.</summary>
    public required Func<Fingerprint, ReadOnlyMemory<byte>?> Find { get; init; }
}
