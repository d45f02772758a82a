using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// One decision as pages and lists show it; <c>IsKnown</c> is false where this program does not know its type.
/// </summary>
public sealed record JournalLine
{
    /// <summary>Its sequence number.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it.</summary>
    public required Author Actor { get; init; }

    /// <summary>Its type, such as <c>pages.bound</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What it is about: an identity, an address, or the space.</summary>
    public required string Subject { get; init; }

    /// <summary>A sentence for people.</summary>
    public required string Sentence { get; init; }

    /// <summary>
    /// False where this program does not know the type; the decision is carried and shown all the same.
    /// </summary>
    public required bool IsKnown { get; init; }

    /// <summary>Why it changes nothing, in a few words for people; empty where it does.</summary>
    public string Remark { get; init; } = "";
}
