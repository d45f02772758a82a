using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// An overlay was sent to those who own the shard, as a branch or for review. It stays what the page shows; whether it
/// was taken is found by <see cref="Content"/> and by <see cref="Reference"/>.
/// </summary>
public sealed record OverlaySubmitted : Decision
{
    internal const string TypeName = "overlay.submitted";

    /// <summary>The decision that drafted the overlay.</summary>
    public required long Overlay { get; init; }

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>The shard's version that was built upon.</summary>
    public required Revision BaseRevision { get; init; }

    /// <summary>The page's content as it was submitted.</summary>
    public required Fingerprint Content { get; init; }

    /// <summary>The version that was pushed.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Where it was pushed to: a git reference, such as <c>refs/heads/overlay-17</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>What a review knows it by; null where there is no such name.</summary>
    public string? ChangeId { get; init; }

    public override string Type => TypeName;

    public override string Subject => Page.ToString();

    public override string Sentence => OneLine.Of($"Submitted overlay {Overlay} on {Page} to {Reference}");

    public override string? Validate() =>
        DataFields.SeqFault(Overlay)
        ?? MemberList.IdentityFault(Page)
        ?? DataFields.ContentFault(Content)
        ?? (IsReference(Reference) ? null : $"'{OneLine.Of(Reference)}' is no git reference: refs/…")
        ?? (ChangeId is null || IsWord(ChangeId) ? null : $"'{OneLine.Of(ChangeId)}' is no name of a change: one word");

    internal override JsonTerm.Map Fields
    {
        get
        {
            (string, JsonTerm)[] fields =
            [
                ("overlay", DataFields.Of(Overlay)),
                ("baseRevision", DataFields.Of(BaseRevision)),
                ("content", DataFields.Of(Content)),
                ("revision", DataFields.Of(Revision)),
                ("reference", DataFields.Of(Reference)),
            ];
            return JsonTerm.Map.Of(ChangeId is { } change ? [.. fields, ("changeId", DataFields.Of(change))] : fields);
        }
    }

    internal override EffectKey? KeyAt(long seq) => EffectKey.OfOverlay(Overlay);

    internal override string? ObjectionTo(Effect? standing) =>
        OverlayRules.Unfree(standing, Overlay) ?? OverlayRules.Elsewhere(standing, Page);

    internal override Effect EffectOn(Effect? standing, DecisionLine line)
    {
        var submitted = new OverlayStatus.Submitted(line.Seq, this);
        return OverlayRules.Of(standing) with { Status = submitted, Submission = submitted };
    }

    internal static OverlaySubmitted? Find(string subject, JsonTerm.Map data)
    {
        if (!Identity.TryParse(subject, out var page)
            || data.FindWhole("overlay") is not { } overlay
            || DataFields.FindRevision(data, "baseRevision") is not { } baseRevision
            || DataFields.FindContent(data, "content") is not { } content
            || DataFields.FindRevision(data, "revision") is not { } revision
            || data.FindText("reference") is not { } reference
            || (data["changeId"] is not null && data.FindText("changeId") is null))
        {
            return null;
        }

        return new OverlaySubmitted
        {
            Overlay = overlay,
            Page = page,
            BaseRevision = baseRevision,
            Content = content,
            Revision = revision,
            Reference = reference,
            ChangeId = data.FindText("changeId"),
        };
    }

    private static bool IsReference(string text) =>
        text.StartsWith("refs/", StringComparison.Ordinal) && text.Length > "refs/".Length && IsWord(text);

    private static bool IsWord(string text) =>
        text.Length is > 0 and <= 200 && OneLine.Of(text) == text && !text.Contains(' ');
}
