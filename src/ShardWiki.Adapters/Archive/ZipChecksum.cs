namespace ShardWiki.Adapters;

/// <summary>The checksum that a zip keeps of each content (CRC-32, ISO 3309), and how many bytes it is of.</summary>
internal sealed class ZipChecksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Row((uint)n))];
    private uint _state = uint.MaxValue;

    /// <summary>The checksum so far.</summary>
    public uint Value => ~_state;

    /// <summary>How many bytes it is of.</summary>
    public long Bytes { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Bytes += bytes.Length;
        foreach (var one in bytes)
        {
            _state = Table[(byte)_state ^ one] ^ (_state >> 8);
        }
    }

    private static uint Row(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
