using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>What became of somebody's patch: an overlay, or a reason for people.</summary>
internal abstract record ForeignDraft
{
    private ForeignDraft()
    {
    }

    public sealed record Drafted(OverlayDrafted Decision) : ForeignDraft;

    public sealed record Refused(string Reason) : ForeignDraft;
}
