using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Model;

/// <summary>
/// The SHA-256 of texts one after the other, each with its length before it, so that no other texts have the same: how
/// one build tells whether something is still what it was in another.
/// </summary>
public sealed class TextDigest : IDisposable
{
    private const int MostOnStack = 512;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The digest of <paramref name="texts"/>, 64 lower-case hex digits.</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        using var digest = new TextDigest();
        return digest.Add(texts).ToString();
    }

    /// <summary>The digest of <paramref name="texts"/>.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        using var digest = new TextDigest();
        foreach (var text in texts)
        {
            digest.Add(text);
        }

        return digest.ToString();
    }

    /// <summary>Takes in more texts.</summary>
    public TextDigest Add(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text.AsSpan());
        }

        return this;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = room > MostOnStack ? ArrayPool<byte>.Shared.Rent(room) : null;
        var bytes = rented ?? stackalloc byte[MostOnStack];
        Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Takes in bytes.</summary>
    public TextDigest Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>The digest of all that was taken in so far.</summary>
    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
