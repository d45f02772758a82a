using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// An overlay could not be applied, a write that had begun was taken back, or those who own the shard declined it. The
/// overlay is kept.
/// </summary>
public sealed record OverlayRefused : Decision
{
    internal const string TypeName = "overlay.refused";

    /// <summary>The decision that drafted the overlay.</summary>
    public required long Overlay { get; init; }

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>
    /// One word: <c>moved</c>, <c>forbidden</c>, <c>failed</c>, <c>declined</c>, <c>undone</c>, or another.
    /// </summary>
    public required string Cause { get; init; }

    /// <summary>What was in the way, for people.</summary>
    public required string Message { get; init; }

    /// <summary>The shard's version that stood in the way; may be none.</summary>
    public required Revision Revision { get; init; }

    public override string Type => TypeName;

    public override string Subject => Page.ToString();

    public override string Sentence => OneLine.Because($"Refused overlay {Overlay} on {Page} ({Cause})", Message);

    public override string? Validate() =>
        DataFields.SeqFault(Overlay) ?? MemberList.IdentityFault(Page) ?? DataFields.CauseFault(Cause);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("overlay", DataFields.Of(Overlay)),
        ("cause", DataFields.Of(Cause)),
        ("message", DataFields.Of(Message)),
        ("revision", DataFields.Of(Revision)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.OfOverlay(Overlay);

    internal override string? ObjectionTo(Effect? standing) =>
        OverlayRules.Unheld(standing, Overlay) ?? OverlayRules.Elsewhere(standing, Page);

    internal override Effect EffectOn(Effect? standing, DecisionLine line) =>
        OverlayRules.Of(standing) with { Status = new OverlayStatus.Refused(line.Seq, this) };

    internal static OverlayRefused? Find(string subject, JsonTerm.Map data)
    {
        if (!Identity.TryParse(subject, out var page)
            || data.FindWhole("overlay") is not { } overlay
            || data.FindText("cause") is not { } cause
            || data.FindText("message") is not { } message
            || DataFields.FindRevision(data, "revision") is not { } revision)
        {
            return null;
        }

        return new OverlayRefused
        {
            Overlay = overlay,
            Page = page,
            Cause = cause,
            Message = message,
            Revision = revision,
        };
    }
}
