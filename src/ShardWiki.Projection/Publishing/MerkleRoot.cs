using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// One digest for all files of a site: the root of the Merkle tree of RFC 6962 (2.1), SHA-256, whose leaves are the files in
/// the order of their paths. Whoever holds it can check one file with a proof of a few digests.
/// </summary>
internal static class MerkleRoot
{
    private const byte Leaf = 0;
    private const byte Node = 1;
    private const int Usual = 512;

    /// <summary>The root over <paramref name="files"/>, which are sorted by path, so many hashed at once; 64 lower-case hex digits.</summary>
    public static string Of(IReadOnlyList<PublishedFile> files, int degree)
    {
        var leaves = new Sum[files.Count];
        SeveralAtOnce.Do(leaves.Length, degree, i => leaves[i] = OfFile(files[i]));
        return (leaves.Length == 0 ? Sum.Of([]) : Of(leaves)).ToString();
    }

    // A path holds no NUL, so that no other file has the same leaf.
    private static Sum OfFile(PublishedFile file)
    {
        var most = 1 + Encoding.UTF8.GetMaxByteCount(file.Path.Length) + 1 + Sum.Digits;
        var rented = most > Usual ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented is null ? stackalloc byte[Usual] : rented;
        bytes[0] = Leaf;
        var end = 1 + Encoding.UTF8.GetBytes(file.Path, bytes[1..]);
        bytes[end++] = 0;
        end += file.Sha256.Written(bytes[end..]).Length;
        var sum = Sum.Of(bytes[..end]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return sum;
    }

    private static Sum Of(ReadOnlySpan<Sum> leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        var left = 1;
        while (left * 2 < leaves.Length)
        {
            left *= 2;
        }

        Span<byte> bytes = stackalloc byte[1 + (2 * Sum.Length)];
        bytes[0] = Node;
        Of(leaves[..left]).Write(bytes[1..]);
        Of(leaves[left..]).Write(bytes[(1 + Sum.Length)..]);
        return Sum.Of(bytes);
    }
}
