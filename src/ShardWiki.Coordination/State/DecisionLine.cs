using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>One decision as the state keeps it: every line, known or not, with what became of it.</summary>
public sealed record DecisionLine
{
    /// <summary>Its sequence number.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it.</summary>
    public required Author Actor { get; init; }

    /// <summary>What was decided.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The latest revocation of it that stands; null where the decision stands.</summary>
    public long? RevokedBy { get; init; }

    /// <summary>True where it does not follow from what stood before it, and so changes nothing.</summary>
    public bool IsVoid { get; init; }

    /// <summary>Its type, such as <c>pages.bound</c>.</summary>
    public string Type => Decision.Type;

    /// <summary>What it is about: an identity, an address, or the space.</summary>
    public string Subject => Decision.Subject;

    /// <summary>A sentence for people.</summary>
    public string Sentence => Decision.Sentence;

    /// <summary>
    /// False where this program does not know the type; the decision is carried and shown all the same.
    /// </summary>
    public bool IsKnown => Decision.IsKnown;

    /// <summary>Why it changes nothing, in a few words for people; empty where it does.</summary>
    public string Remark =>
        RevokedBy is { } seq ? $"revoked by decision {seq}"
        : IsVoid ? "without effect"
        : IsKnown ? ""
        : "unknown to this program";

    /// <summary>What a line of the journal says; nothing became of it yet.</summary>
    public static DecisionLine Of(JournalEntry entry) =>
        new() { Seq = entry.Seq, At = entry.At, Actor = entry.Actor, Decision = entry.Decision };
}
