using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// An overlay was edited again, rebased, or put elsewhere in its stack. It keeps its name, its author and its drafting;
/// whoever revised it is named beside the author. Its page may be another where the page was renamed.
/// </summary>
public sealed record OverlayRevised(long Overlay, OverlayEdit Edit) : Decision
{
    internal const string TypeName = "overlay.revised";

    /// <summary>The overlay on its page that it lies upon from now on; 0: under all others; null: as it lay.</summary>
    public long? Above { get; init; }

    public override string Type => TypeName;

    public override string Subject => Edit.Page.ToString();

    public override string Sentence => OneLine.Because($"Revised overlay {Overlay} on {Edit.Page}", Edit.Message);

    public override string? Validate() =>
        DataFields.SeqFault(Overlay)
        ?? Edit.Validate()
        ?? (Above < 0 ? $"{Above} is no number of an overlay" : null)
        ?? (Above == Overlay ? "an overlay cannot lie upon itself" : null);

    internal override JsonTerm.Map Fields => Above is { } above
        ? JsonTerm.Map.Of([.. Edit.Fields, ("overlay", DataFields.Of(Overlay)), ("above", DataFields.Of(above))])
        : JsonTerm.Map.Of([.. Edit.Fields, ("overlay", DataFields.Of(Overlay))]);

    internal override EffectKey? KeyAt(long seq) => EffectKey.OfOverlay(Overlay);

    internal override string? ObjectionTo(Effect? standing) => OverlayRules.Unfree(standing, Overlay);

    internal override Effect EffectOn(Effect? standing, DecisionLine line)
    {
        var overlay = OverlayRules.Of(standing);
        return overlay with
        {
            Page = Edit.Page,
            BaseRevision = Edit.BaseRevision,
            BaseContent = Edit.BaseContent,
            Patch = Edit.Patch,
            Message = Edit.Message,
            Status = new OverlayStatus.Open(),
            Revisers = line.Actor == overlay.Author || overlay.Revisers.Contains(line.Actor)
                ? overlay.Revisers
                : overlay.Revisers.Add(line.Actor),
            Move = Above is { } above ? new OverlayMove(line.Seq, above) : overlay.Move,
        };
    }

    internal static OverlayRevised? Find(string subject, JsonTerm.Map data)
    {
        if (data.FindWhole("overlay") is not { } overlay
            || OverlayEdit.Find(subject, data) is not { } edit
            || !DataFields.TryFindSeq(data, "above", out var above))
        {
            return null;
        }

        return new OverlayRevised(overlay, edit) { Above = above };
    }
}
