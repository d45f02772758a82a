using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>A series of commits to be pushed for review: on which version of the shard, as what, and where to.</summary>
public sealed record ShardSubmit
{
    /// <summary>The shard, with its route.</summary>
    public required Attachment Attachment { get; init; }

    /// <summary>Where paths of the configuration begin. Absolute.</summary>
    public required string SpaceFolder { get; init; }

    /// <summary>Where mirrors lie. Absolute.</summary>
    public required string StateFolder { get; init; }

    /// <summary>The URL schemes that may be reached.</summary>
    public required ImmutableArray<string> Schemes { get; init; }

    /// <summary>The shard's version that the commits are built on.</summary>
    public required string Base { get; init; }

    /// <summary>The commits, in order.</summary>
    public required ImmutableArray<SubmitStep> Steps { get; init; }

    /// <summary>Who submits, and when.</summary>
    public required (Author Who, DateTimeOffset At) Committer { get; init; }

    /// <summary>The name of the change: a number of an overlay, as a word.</summary>
    public required string Name { get; init; }

    /// <summary>What a forge calls the change.</summary>
    public required string Title { get; init; }

    /// <summary>The commit that was pushed before under this name; none where it is new.</summary>
    public Revision Before { get; init; }
}
