using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki;

/// <summary>
/// One file below <c>.shardwiki/cache</c>: the program that wrote it, what it remembered, and the SHA-256 of both. One
/// that is missing, torn, of another program or simply wrong is as good as none.
/// </summary>
internal static class CacheFile
{
    private const int SumLength = SHA256.HashSizeInBytes;

    private static byte[] Head => Encoding.ASCII.GetBytes($"shardwiki-cache {ProgramIdentity.Text}\n");

    /// <summary>The place of what is remembered of a space's site in <paramref name="output"/>.</summary>
    public static string PathOf(OpenSpace space, string what, string output) => Path.Combine(
        space.StateFolder, "cache", $"{what}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))[..16]}");

    /// <summary>
    /// What <paramref name="decoded"/> makes of what is remembered there; null where nothing is, or nothing that it can be
    /// made of.
    /// </summary>
    public static T? Read<T>(string path, Func<ReadOnlyMemory<byte>, T> decoded)
        where T : class
    {
        try
        {
            return Read(path) is { } content ? decoded(content) : null;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The same by a reader of texts and numbers.</summary>
    public static T? Read<T>(string path, Func<BinaryReader, T> decoded)
        where T : class => Read(path, content =>
        {
            using var reader = new BinaryReader(new BytesReader(content).Stream(), Encoding.UTF8);
            return decoded(reader);
        });

    /// <summary>
    /// The same from bytes that are lent: they are others' when <paramref name="decoded"/> returns, and nothing of them may be kept.
    /// </summary>
    public static T? ReadLent<T>(string path, Func<ReadOnlyMemory<byte>, T> decoded)
        where T : class
    {
        byte[]? lent = null;
        try
        {
            using var file = File.OpenHandle(path);
            var length = checked((int)RandomAccess.GetLength(file));
            lent = ArrayPool<byte>.Shared.Rent(length);
            for (var (read, next) = (0, 1); read < length && next > 0; read += next)
            {
                next = RandomAccess.Read(file, lent.AsSpan(read, length - read), read);
                length = next > 0 ? length : read; // Somebody cut it short meanwhile.
            }

            return FindWhole(lent, length) is { } content ? decoded(content) : null;
        }
        catch (Exception e) when (IsClosed(e) || e is FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
        finally
        {
            if (lent is not null)
            {
                ArrayPool<byte>.Shared.Return(lent);
            }
        }
    }

    private static ReadOnlyMemory<byte>? Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return FindWhole(bytes, bytes.Length);
        }
        catch (Exception e) when (IsClosed(e))
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? FindWhole(byte[] bytes, int length)
    {
        var end = length - SumLength;
        var isWhole = end >= Head.Length && bytes.AsSpan().StartsWith(Head)
            && SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end, SumLength));
        return isWhole ? new ReadOnlyMemory<byte>(bytes, Head.Length, end - Head.Length) : null;
    }

    /// <summary>
    /// Remembers what <paramref name="content"/> writes. Where the folder cannot be written nothing is remembered, which
    /// costs the next run its time and nothing else.
    /// </summary>
    public static void Write(string path, Action<Stream> content)
    {
        var staged = $"{path}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteWhole(staged, content);
            File.Move(staged, path, overwrite: true);
        }
        catch (Exception e) when (IsClosed(e))
        {
            Forget(staged);
        }
    }

    // Of a full disk nothing may be left.
    private static void Forget(string staged)
    {
        try
        {
            File.Delete(staged);
        }
        catch (Exception e) when (IsClosed(e))
        {
            // Then there is none.
        }
    }

    private static void WriteWhole(string staged, Action<Stream> content)
    {
        using var file = new FileStream(staged, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(Summed(file, content));
    }

    private static bool IsClosed(Exception e) => e is IOException or UnauthorizedAccessException;

    private static byte[] Summed(Stream file, Action<Stream> content)
    {
        using var sum = SHA256.Create();
        using (var through = new CryptoStream(file, sum, CryptoStreamMode.Write, leaveOpen: true))
        using (var together = new BufferedStream(through, 64 * 1024))
        {
            // Numbers and short texts come one by one, and each sum of so few bytes costs as much as that of hundreds.
            together.Write(Head);
            content(together);
        }

        return sum.Hash!;
    }
}
