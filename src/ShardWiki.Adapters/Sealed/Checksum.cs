namespace ShardWiki.Adapters;

/// <summary>CRC-32 (ISO 3309), as zips and pictures have it.</summary>
public static class Checksum
{
    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = new ZipChecksum();
        sum.Add(bytes);
        return sum.Value;
    }
}
