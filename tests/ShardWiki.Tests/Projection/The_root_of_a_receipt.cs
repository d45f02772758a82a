using System.Security.Cryptography;
using System.Text;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_root_of_a_receipt
{
    private static PublishedFile File(string path) => PublishedFile.Of(path, Encoding.UTF8.GetBytes($"text of {path}"));

    // RFC 6962, 2.1, written out for three leaves: the left tree takes the largest power of two below their number.
    [Fact]
    public void Is_the_Merkle_tree_of_RFC_6962()
    {
        var (a, b, c) = (Leaf("a"), Leaf("b"), Leaf("c"));

        Assert.Equal(
            Convert.ToHexStringLower(Node(Node(a, b), c)),
            MerkleRoot.Of([File("a"), File("b"), File("c")], 2));
    }

    [Fact]
    public void Of_five_files_parts_four_and_one() => Assert.Equal(
        Convert.ToHexStringLower(Node(Node(Node(Leaf("a"), Leaf("b")), Node(Leaf("c"), Leaf("d"))), Leaf("e"))),
        MerkleRoot.Of([.. "abcde".Select(name => File($"{name}"))], 1));

    [Fact]
    public void Of_nothing_is_the_digest_of_nothing() =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([])), MerkleRoot.Of([], 1));

    [Fact]
    public void Is_another_where_a_file_has_another_name() =>
        Assert.NotEqual(MerkleRoot.Of([File("a")], 1), MerkleRoot.Of([File("a") with { Path = "b" }], 1));

    private static byte[] Leaf(string path) => SHA256.HashData(
        [0, .. Encoding.UTF8.GetBytes(path), 0, .. Encoding.ASCII.GetBytes($"{File(path).Sha256}")]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
