using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// Somebody edited a page that is not written, or not yet: the edit is held as a patch against one version of the page.
/// Nothing in the shard changes by it (I-5).
/// </summary>
public sealed record OverlayDrafted : Decision
{
    /// <summary>The largest patch that a line carries: 1 MiB.</summary>
    public const int LargestPatch = 1024 * 1024;

    internal const string TypeName = "overlay.drafted";

    /// <summary>The page that it edits.</summary>
    public required Identity Page { get; init; }

    /// <summary>The shard's version that it was made against; none where the shard names no versions.</summary>
    public required Revision BaseRevision { get; init; }

    /// <summary>The content that it was made against.</summary>
    public required Fingerprint BaseContent { get; init; }

    /// <summary>The edit as a unified diff, byte for byte; at most <see cref="LargestPatch"/> bytes.</summary>
    public required ReadOnlyMemory<byte> Patch { get; init; }

    /// <summary>Why, in the author's words; may be empty.</summary>
    public required string Message { get; init; }

    public override string Type => TypeName;

    public override string Subject => Page.ToString();

    public override string Sentence => OneLine.Of(
        Message.Trim().Length == 0 ? $"Drafted an overlay on {Page}" : $"Drafted an overlay on {Page}: {Message}");

    public override string? Validate()
    {
        if (MemberList.IdentityFault(Page) is { } fault)
        {
            return fault;
        }

        return BaseContent.IsNone ? "an overlay needs the fingerprint of the content that it was made against"
            : Patch.IsEmpty ? "an overlay that changes nothing is none"
            : Patch.Length > LargestPatch
                ? $"the patch has {Patch.Length} bytes; a decision carries at most {LargestPatch}"
            : OverlayPatch.FaultOf(Patch);
    }

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("baseContent", new JsonTerm.Text(BaseContent.ToString())),
        ("baseRevision", new JsonTerm.Text(BaseRevision.ToString())),
        ("message", new JsonTerm.Text(Message)),
        PatchField.Of(Patch));

    internal override void Apply(StateDraft state, JournalEntry entry) => state.Overlays.Add(new Overlay
    {
        Seq = entry.Seq,
        Page = Page,
        BaseRevision = BaseRevision,
        BaseContent = BaseContent,
        Patch = Patch,
        Author = entry.Actor,
        At = entry.At,
        Message = Message,
    });

    internal static OverlayDrafted? Find(string subject, JsonTerm.Map data)
    {
        if (!Identity.TryParse(subject, out var page)
            || !Fingerprint.TryParse(data.FindText("baseContent"), out var content)
            || data.FindText("baseRevision") is not { } revision
            || data.FindText("message") is not { } message
            || PatchField.Find(data) is not { } patch)
        {
            return null;
        }

        return new OverlayDrafted
        {
            Page = page,
            BaseRevision = new Revision(revision),
            BaseContent = content,
            Patch = patch,
            Message = message,
        };
    }
}
