using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// The shard was written: the acknowledgement of an intent, with the content that stands there and the version that
/// came of it. It cannot be revoked.
/// </summary>
public sealed record OverlayApplied : Decision
{
    internal const string TypeName = "overlay.applied";

    /// <summary>The decision that drafted the overlay.</summary>
    public required long Overlay { get; init; }

    /// <summary>The page that was written.</summary>
    public required Identity Page { get; init; }

    /// <summary>The content that was written.</summary>
    public required Fingerprint Content { get; init; }

    /// <summary>The shard's name for the version that came of it; none where the shard names no versions.</summary>
    public required Revision Revision { get; init; }

    public override string Type => TypeName;

    public override string Subject => Page.ToString();

    public override string Sentence => OneLine.Because($"Applied overlay {Overlay} to {Page}", Revision.Short);

    public override string? Validate() =>
        DataFields.SeqFault(Overlay) ?? MemberList.IdentityFault(Page) ?? DataFields.ContentFault(Content);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("overlay", DataFields.Of(Overlay)),
        ("content", DataFields.Of(Content)),
        ("revision", DataFields.Of(Revision)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.OfOverlay(Overlay);

    internal override string? ObjectionTo(Effect? standing) =>
        OverlayRules.Unheld(standing, Overlay) is { } fault ? fault
        : OverlayRules.Of(standing).Status is not OverlayStatus.Applying { Intent: var intent }
            ? $"overlay {Overlay} is not being applied"
        : intent.Page != Page ? $"overlay {Overlay} was to be applied to {intent.Page}, not to {Page}"
        : intent.Content != Content ? $"overlay {Overlay} was to make another content of {Page}"
        : null;

    internal override Effect EffectOn(Effect? standing, DecisionLine line) =>
        OverlayRules.Of(standing) with { Status = new OverlayStatus.Applied(line.Seq, this) };

    internal static OverlayApplied? Find(string subject, JsonTerm.Map data)
    {
        if (!Identity.TryParse(subject, out var page)
            || data.FindWhole("overlay") is not { } overlay
            || DataFields.FindContent(data, "content") is not { } content
            || DataFields.FindRevision(data, "revision") is not { } revision)
        {
            return null;
        }

        return new OverlayApplied { Overlay = overlay, Page = page, Content = content, Revision = revision };
    }
}
