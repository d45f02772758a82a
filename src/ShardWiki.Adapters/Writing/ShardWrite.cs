using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// One file of a shard to be written: what it replaces and what it shall be. Asked twice, it is written once: where the
/// content stands there already, all is well.
/// </summary>
public sealed record ShardWrite
{
    /// <summary>The shard.</summary>
    public required Attachment Attachment { get; init; }

    /// <summary>Where paths of the configuration begin. Absolute.</summary>
    public required string SpaceFolder { get; init; }

    /// <summary>Where mirrors lie. Absolute.</summary>
    public required string StateFolder { get; init; }

    /// <summary>The URL schemes that may be reached.</summary>
    public required ImmutableArray<string> Schemes { get; init; }

    /// <summary>The file, as the shard calls it.</summary>
    public required string Source { get; init; }

    /// <summary>The content that it replaces; null where no file may be there.</summary>
    public required Fingerprint? Base { get; init; }

    /// <summary>The content that it shall have.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Who wrote it and when, for shards that keep that.</summary>
    public required (Author Who, DateTimeOffset At) Author { get; init; }

    /// <summary>Who applies it and when.</summary>
    public required (Author Who, DateTimeOffset At) Committer { get; init; }

    /// <summary>Why, as a commit has it.</summary>
    public required string Message { get; init; }

    /// <summary>Told when a step is done; a test ends the process there.</summary>
    public Action<WriteStep> Done { get; init; } = _ => { };
}
