namespace ShardWiki.Coordination;

/// <summary>
/// Somebody edited a page that is not written, or not yet: the edit is held as a patch against one version of the page.
/// Nothing in the shard changes by it (I-5).
/// </summary>
public sealed record OverlayDrafted(OverlayEdit Edit) : Decision
{
    internal const string TypeName = "overlay.drafted";

    /// <summary>Who wrote the edit and when, where that is not whoever drafts it; null where it is.</summary>
    public WrittenBy? Written { get; init; }

    public override string Type => TypeName;

    public override string Subject => Edit.Page.ToString();

    public override string Sentence => OneLine.Because($"Drafted an overlay on {Edit.Page}", Edit.Message);

    public override string? Validate() => Edit.Validate() ?? Written?.Fault();

    internal override JsonTerm.Map Fields => Written is { } written
        ? JsonTerm.Map.Of([.. Edit.Fields, ("written", written.Term)])
        : JsonTerm.Map.Of(Edit.Fields);

    internal override EffectKey? KeyAt(long seq) => EffectKey.OfOverlay(seq);

    internal override Effect EffectOn(Effect? standing, DecisionLine line) => new Overlay
    {
        Seq = line.Seq,
        Page = Edit.Page,
        BaseRevision = Edit.BaseRevision,
        BaseContent = Edit.BaseContent,
        Patch = Edit.Patch,
        Author = Written?.Author ?? line.Actor,
        At = Written?.At ?? line.At,
        Message = Edit.Message,
    };

    internal static OverlayDrafted? Find(string subject, JsonTerm.Map data)
    {
        var written = data["written"] is { } term ? WrittenBy.Find(term) : null;
        return OverlayEdit.Find(subject, data) is { } edit && (written is not null || data["written"] is null)
            ? new OverlayDrafted(edit) { Written = written }
            : null;
    }
}
