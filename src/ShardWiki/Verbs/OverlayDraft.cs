namespace ShardWiki;

/// <summary>An edit to be kept: the page's name, its whole text as it should be, and why.</summary>
public sealed record OverlayDraft(string Page, ReadOnlyMemory<byte> Text, string Message)
{
    /// <summary>The text that its author began with; null where that is whatever the page shows.</summary>
    public ReadOnlyMemory<byte>? Seen { get; init; }
}
