using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A write of the shard begins: which overlay, which page, what it replaces and what will stand there. Whoever finds it
/// without an end compares the shard with the two contents, and finishes the write or takes it back.
/// </summary>
public sealed record OverlayApplyIntended : Decision
{
    internal const string TypeName = "overlay.apply-intended";

    /// <summary>The decision that drafted the overlay.</summary>
    public required long Overlay { get; init; }

    /// <summary>The page that will be written.</summary>
    public required Identity Page { get; init; }

    /// <summary>The shard's version that it replaces.</summary>
    public required Revision BaseRevision { get; init; }

    /// <summary>The content that it replaces.</summary>
    public required Fingerprint BaseContent { get; init; }

    /// <summary>The content that will be written.</summary>
    public required Fingerprint Content { get; init; }

    public override string Type => TypeName;

    public override string Subject => Page.ToString();

    public override string Sentence => OneLine.Of($"Began to apply overlay {Overlay} to {Page}");

    public override string? Validate() =>
        DataFields.SeqFault(Overlay)
        ?? MemberList.IdentityFault(Page)
        ?? DataFields.ContentFault(BaseContent, Content)
        ?? (BaseContent == Content ? "an apply that changes nothing is none" : null);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("overlay", DataFields.Of(Overlay)),
        ("baseRevision", DataFields.Of(BaseRevision)),
        ("baseContent", DataFields.Of(BaseContent)),
        ("content", DataFields.Of(Content)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.OfOverlay(Overlay);

    internal override string? ObjectionTo(Effect? standing) => OverlayRules.Unfree(standing, Overlay);

    internal override Effect EffectOn(Effect? standing, DecisionLine line) =>
        OverlayRules.Of(standing) with { Status = new OverlayStatus.Applying(line.Seq, this) };

    internal static OverlayApplyIntended? Find(string subject, JsonTerm.Map data)
    {
        if (!Identity.TryParse(subject, out var page)
            || data.FindWhole("overlay") is not { } overlay
            || DataFields.FindRevision(data, "baseRevision") is not { } revision
            || DataFields.FindContent(data, "baseContent") is not { } replaced
            || DataFields.FindContent(data, "content") is not { } content)
        {
            return null;
        }

        return new OverlayApplyIntended
        {
            Overlay = overlay,
            Page = page,
            BaseRevision = revision,
            BaseContent = replaced,
            Content = content,
        };
    }
}
