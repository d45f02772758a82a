using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>
/// The comment that ends a sealed zip: SHA-256 of its directory, which holds that of every entry as it lies there. So every
/// byte of the file is told for, also those that readers of zips do not look at and those of which another would unpack to
/// the same. It finds accidents; whoever forges makes another seal.
/// </summary>
internal static class ZipSeal
{
    private const string Begin = "shardwiki-sealed-zip/1 sha256:";

    public static int Length { get; } = Begin.Length + 64;

    public static byte[] Of(ReadOnlySpan<byte> directoryToEnd) =>
        Encoding.ASCII.GetBytes(Begin + Convert.ToHexStringLower(SHA256.HashData(directoryToEnd)));
}
