namespace ShardWiki.Projection;

/// <summary>
/// Something a reader should know before reading: a conflict, an overlay, that this is one voice of several.
/// </summary>
internal sealed record BannerView(string Kind, string Label, string Text)
{
    public string Detail { get; init; } = "";

    public string Href { get; init; } = "";

    public string HrefText { get; init; } = "";
}
