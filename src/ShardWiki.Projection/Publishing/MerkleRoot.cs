using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// One digest for all files of a site: the root of the Merkle tree of RFC 6962 (2.1), SHA-256, whose leaves are the files in
/// the order of their paths. Whoever holds it can check one file with a proof of a few digests.
/// </summary>
internal static class MerkleRoot
{
    private const byte Leaf = 0;
    private const byte Node = 1;

    /// <summary>The root over <paramref name="files"/>, which are sorted by path; 64 lower-case hex digits.</summary>
    public static string Of(IEnumerable<PublishedFile> files) => Convert.ToHexStringLower(Of([.. files.Select(OfFile)]));

    // A path holds no NUL, so that no other file has the same leaf.
    private static byte[] OfFile(PublishedFile file) =>
        SHA256.HashData([Leaf, .. Encoding.UTF8.GetBytes(file.Path), 0, .. Encoding.ASCII.GetBytes(file.Sha256.ToString())]);

    private static byte[] Of(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.IsEmpty ? SHA256.HashData([]) : leaves[0];
        }

        var left = 1;
        while (left * 2 < leaves.Length)
        {
            left *= 2;
        }

        return SHA256.HashData([Node, .. Of(leaves[..left]), .. Of(leaves[left..])]);
    }
}
