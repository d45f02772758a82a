using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>One version of a whole shard, with the pages that it touched.</summary>
public sealed record ShardChange
{
    /// <summary>The shard's name for the version.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Who made it.</summary>
    public required Author Author { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The first line of its message.</summary>
    public required string Summary { get; init; }

    /// <summary>Keys of what it touched, in ordinal order; some may be gone since.</summary>
    public required ImmutableArray<string> Keys { get; init; }
}
