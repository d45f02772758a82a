using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What became of a write.</summary>
public abstract record ShardWriteOutcome
{
    private ShardWriteOutcome()
    {
    }

    /// <summary>The content stands there; the version is none where the shard names none.</summary>
    public sealed record Written(Revision At) : ShardWriteOutcome;

    /// <summary>Something else stands there than what was to be replaced; nothing was written.</summary>
    public sealed record Moved(string Reason) : ShardWriteOutcome;

    /// <summary>The shard did not take it, and nothing was written.</summary>
    public sealed record Refused(string Reason) : ShardWriteOutcome;

    /// <summary>The shard did not answer: whether it was written is not known. To ask again is safe.</summary>
    public sealed record Unknown(string Reason) : ShardWriteOutcome;
}
