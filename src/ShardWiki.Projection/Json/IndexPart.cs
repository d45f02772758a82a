using System.Buffers;

namespace ShardWiki.Projection;

/// <summary>
/// A part of the index: its file, what it lists, and how many. The index names its parts by their sums, so that it is made when they are,
/// or are known to stand there as they would be made.
/// </summary>
internal sealed class IndexPart(PlannedFile file, string kind, int count)
{
    private string? _sum;

    /// <summary>Its file, which tells this of its sum.</summary>
    public PlannedFile File => file with { Told = sum => _sum = sum.ToString() };

    /// <summary>Its path below the root of the site.</summary>
    public string Path => file.Path;

    /// <summary>What it lists: <c>pages</c> or <c>topics</c>.</summary>
    public string Kind => kind;

    /// <summary>How many it lists.</summary>
    public int Count => count;

    /// <summary>The SHA-256 of its bytes, 64 lower-case hex digits; they are made for that where nobody made them.</summary>
    public string Sum => _sum ??= SumOfMade();

    private string SumOfMade()
    {
        var bytes = new ArrayBufferWriter<byte>();
        file.Write(bytes);
        return Projection.Sum.Of(bytes.WrittenSpan).ToString();
    }
}
