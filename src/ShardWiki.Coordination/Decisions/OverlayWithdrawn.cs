using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// An overlay is held no more: its author took it back, the shard holds the change now, or another overlay took it in.
/// </summary>
public sealed record OverlayWithdrawn : Decision
{
    internal const string TypeName = "overlay.withdrawn";

    /// <summary>The decision that drafted the overlay.</summary>
    public required long Overlay { get; init; }

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>One word: <c>author</c>, <c>upstreamed</c>, <c>squashed</c>, or another.</summary>
    public required string Cause { get; init; }

    /// <summary>Why, in the author's words; may be empty.</summary>
    public required string Message { get; init; }

    /// <summary>The overlay that took it in; null where none did.</summary>
    public long? Into { get; init; }

    public override string Type => TypeName;

    public override string Subject => Page.ToString();

    public override string Sentence => OneLine.Because(
        Into is { } into
            ? $"Withdrew overlay {Overlay} on {Page} ({Cause} into {into})"
            : $"Withdrew overlay {Overlay} on {Page} ({Cause})",
        Message);

    public override string? Validate() =>
        DataFields.SeqFault(Overlay)
        ?? MemberList.IdentityFault(Page)
        ?? DataFields.CauseFault(Cause)
        ?? (Into is { } into ? DataFields.SeqFault(into) : null)
        ?? (Into == Overlay ? "an overlay cannot be taken in by itself" : null);

    internal override JsonTerm.Map Fields
    {
        get
        {
            (string, JsonTerm)[] fields =
            [
                ("overlay", DataFields.Of(Overlay)),
                ("cause", DataFields.Of(Cause)),
                ("message", DataFields.Of(Message)),
            ];
            return JsonTerm.Map.Of(Into is { } into ? [.. fields, ("into", DataFields.Of(into))] : fields);
        }
    }

    internal override EffectKey? KeyAt(long seq) => EffectKey.OfOverlay(Overlay);

    internal override string? ObjectionTo(Effect? standing) =>
        OverlayRules.Unfree(standing, Overlay) ?? OverlayRules.Elsewhere(standing, Page);

    internal override Effect EffectOn(Effect? standing, DecisionLine line) =>
        OverlayRules.Of(standing) with { Status = new OverlayStatus.Withdrawn(line.Seq, this) };

    internal static OverlayWithdrawn? Find(string subject, JsonTerm.Map data)
    {
        if (!Identity.TryParse(subject, out var page)
            || data.FindWhole("overlay") is not { } overlay
            || data.FindText("cause") is not { } cause
            || data.FindText("message") is not { } message
            || !DataFields.TryFindSeq(data, "into", out var into))
        {
            return null;
        }

        return new OverlayWithdrawn
        {
            Overlay = overlay,
            Page = page,
            Cause = cause,
            Message = message,
            Into = into,
        };
    }
}
