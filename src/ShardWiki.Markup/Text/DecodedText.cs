namespace ShardWiki.Markup;

/// <summary>A page's text and what had to be mended in it; offsets are -1 where nothing had.</summary>
internal sealed record DecodedText(string Text)
{
    /// <summary>True where the bytes were UTF-16.</summary>
    public bool IsUtf16 { get; init; }

    /// <summary>Where the first bytes stood that are no UTF-8.</summary>
    public int BrokenAt { get; init; } = -1;

    /// <summary>Where the first NUL stood.</summary>
    public int NulAt { get; init; } = -1;

    /// <summary>True for what nobody wrote as text: NUL bytes and broken sequences in one file.</summary>
    public bool IsBinary => BrokenAt >= 0 && NulAt >= 0;
}
