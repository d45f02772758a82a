namespace ShardWiki;

/// <summary>The facts, the shingles, the name of these and the words of a page, as bytes; of a text that is no page the facts alone.</summary>
internal sealed record RememberedPage(
    ReadOnlyMemory<byte> Facts, ReadOnlyMemory<byte> Shingles, ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Words)
{
    /// <summary>Whether it was asked for, and is remembered further.</summary>
    public bool IsAskedFor { get; set; }
}
