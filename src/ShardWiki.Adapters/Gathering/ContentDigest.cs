using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The digest of everything that was read of a shard: SHA-256 over a line <c>key NUL fingerprint LF</c> for each page
/// and asset, in the ordinal order of their keys.
/// </summary>
internal static class ContentDigest
{
    /// <summary>The digest of a shard that was read and holds nothing.</summary>
    public static readonly string OfNothing = Of([]);

    /// <summary>The digest of pages that are sorted by key.</summary>
    public static string Of(ImmutableArray<GatheredPage> pages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var page in pages)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{page.Id.Key}\0{page.Content.Content}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
