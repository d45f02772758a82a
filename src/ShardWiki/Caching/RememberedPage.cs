using ShardWiki.Markup;

namespace ShardWiki;

/// <summary>The facts of a page, and as bytes its shingles, the name of these and its words; of a text that is no page the facts alone.</summary>
internal sealed record RememberedPage(
    PageFacts Facts, ReadOnlyMemory<byte> Shingles, ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Words)
{
    /// <summary>Whether it was asked for, and is remembered further.</summary>
    public bool IsAskedFor { get; set; }
}
