using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>An edit of one page against one version of it, as an overlay holds it.</summary>
public sealed record OverlayEdit
{
    /// <summary>The largest patch that a line carries: 1 MiB.</summary>
    public const int LargestPatch = 1024 * 1024;

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

    /// <summary>What is wrong with it, or null.</summary>
    public string? Validate()
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

    internal (string Key, JsonTerm Value)[] Fields =>
    [
        ("baseContent", DataFields.Of(BaseContent)),
        ("baseRevision", DataFields.Of(BaseRevision)),
        ("message", DataFields.Of(Message)),
        PatchField.Of(Patch),
    ];

    internal static OverlayEdit? Find(string subject, JsonTerm.Map data)
    {
        if (!Identity.TryParse(subject, out var page)
            || DataFields.FindContent(data, "baseContent") is not { } content
            || DataFields.FindRevision(data, "baseRevision") is not { } revision
            || data.FindText("message") is not { } message
            || PatchField.Find(data) is not { } patch)
        {
            return null;
        }

        return new OverlayEdit
        {
            Page = page,
            BaseRevision = revision,
            BaseContent = content,
            Patch = patch,
            Message = message,
        };
    }
}
