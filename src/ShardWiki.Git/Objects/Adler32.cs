namespace ShardWiki.Git;

/// <summary>The sum at the end of a zlib stream (RFC 1950, 9).</summary>
internal static class Adler32
{
    /// <summary>The sum of nothing.</summary>
    public const uint None = 1;

    private const uint Prime = 65521;
    private const int Run = 5552; // the longest whose sums stay below 2^32

    /// <summary>The sum of what <paramref name="before"/> is the sum of, and these bytes behind it.</summary>
    public static uint After(uint before, ReadOnlySpan<byte> bytes)
    {
        var (a, b) = (before & 0xFFFF, before >> 16);
        while (!bytes.IsEmpty)
        {
            var run = bytes[..Math.Min(bytes.Length, Run)];
            foreach (var value in run)
            {
                a += value;
                b += a;
            }

            (a, b) = (a % Prime, b % Prime);
            bytes = bytes[run.Length..];
        }

        return (b << 16) | a;
    }
}
