using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Splits many things into files by the first bits of the SHA-256 of their ids (formats.md 5): into the smallest power
/// of two parts that keeps their mean at 500 or fewer. Adding one thing changes one part.
/// </summary>
internal static class Partition
{
    private const int Mean = 500;

    /// <summary>The parts in the order of their bits, empty ones too; things keep their order within each.</summary>
    public static ImmutableArray<Part<T>> Of<T>(ImmutableArray<T> items, Func<T, string> id)
    {
        var bits = 0;
        while (items.Length > Mean << bits)
        {
            bits++;
        }

        var parts = items.ToLookup(i => First(bits, id(i)));
        return [.. Enumerable.Range(0, 1 << bits).Select(n => new Part<T>(Binary(n, bits), [.. parts[n]]))];
    }

    private static int First(int bits, string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        var first = (hash[0] << 24) | (hash[1] << 16) | (hash[2] << 8) | hash[3];
        return bits == 0 ? 0 : (int)((uint)first >> (32 - bits));
    }

    private static string Binary(int number, int bits) =>
        bits == 0 ? "" : number.ToString($"b{bits}", CultureInfo.InvariantCulture);
}

/// <summary>One part: the bits that its ids' hashes begin with, and what is in it.</summary>
internal sealed record Part<T>(string Bits, ImmutableArray<T> Items);
