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
    // What is short is hashed at once, and what is long in pieces of this size: each call of the hash costs as much as a hundred bytes do.
    private const int Room = 4096;
    private const int Digits = sizeof(long);

    private byte[] _waiting = ArrayPool<byte>.Shared.Rent(Room);
    private IncrementalHash? _hash;
    private int _count;

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

    /// <summary>Takes in a number, which has no length before it.</summary>
    public TextDigest Add(long number)
    {
        AddNumber(number);
        return this;
    }

    /// <summary>Takes in the hash of a content.</summary>
    public TextDigest Add(Fingerprint content)
    {
        Span<byte> bytes = stackalloc byte[Fingerprint.Bytes];
        return content.IsNone ? Add(ReadOnlySpan<byte>.Empty) : Add(content.Written(bytes));
    }

    /// <summary>Takes in a time with its offset, or that there is none.</summary>
    public TextDigest Add(DateTimeOffset? at) => Add(at?.Ticks ?? -1).Add((long)(at?.Offset.TotalMinutes ?? 0));

    /// <summary>Takes in a history, with all that is known of each change.</summary>
    public TextDigest Add(PathHistory history)
    {
        Add(history.IsCut ? 1 : 0).Add(history.FormerKeys.Length).Add(history.FormerKeys.AsSpan()).Add(history.Changes.Length);
        foreach (var change in history.Changes)
        {
            Add($"{change.Revision}", change.Author.Name, change.Author.Email).Add(change.Content).Add(change.At);
        }

        return this;
    }

    /// <summary>Takes in bytes.</summary>
    public TextDigest Add(ReadOnlySpan<byte> bytes)
    {
        AddNumber(bytes.Length);
        if (bytes.Length > Room - _count)
        {
            Flush();
        }

        if (bytes.Length > Room)
        {
            Hash.AppendData(bytes);
            return this;
        }

        bytes.CopyTo(_waiting.AsSpan(_count));
        _count += bytes.Length;
        return this;
    }

    /// <summary>The digest of all that was taken in so far, 64 lower-case hex digits.</summary>
    public override string ToString()
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        Write(sum);
        return Convert.ToHexStringLower(sum);
    }

    /// <summary>Writes the digest of all that was taken in so far, 32 bytes.</summary>
    public void Write(Span<byte> sum)
    {
        if (_hash is null)
        {
            SHA256.HashData(_waiting.AsSpan(0, _count), sum);
        }
        else
        {
            Flush();
            _hash.GetCurrentHash(sum);
        }
    }

    public void Dispose()
    {
        _hash?.Dispose();
        ArrayPool<byte>.Shared.Return(_waiting);
        _waiting = [];
    }

    private IncrementalHash Hash => _hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private void Add(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > Room - Digits)
        {
            AddLong(text);
            return;
        }

        if (most > Room - Digits - _count)
        {
            Flush();
        }

        var written = Encoding.UTF8.GetBytes(text, _waiting.AsSpan(_count + Digits));
        AddNumber(written);
        _count += written;
    }

    private void AddLong(ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Add(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void AddNumber(long number)
    {
        if (Digits > Room - _count)
        {
            Flush();
        }

        BinaryPrimitives.WriteInt64LittleEndian(_waiting.AsSpan(_count), number);
        _count += Digits;
    }

    private void Flush()
    {
        Hash.AppendData(_waiting.AsSpan(0, _count));
        _count = 0;
    }
}
