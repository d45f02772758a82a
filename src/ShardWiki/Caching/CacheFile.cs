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

    /// <summary>What is remembered there; null where nothing is.</summary>
    public static ReadOnlyMemory<byte>? Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var end = bytes.Length - SumLength;
            var isWhole = end >= Head.Length && bytes.AsSpan().StartsWith(Head)
                && SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end));
            return isWhole ? new ReadOnlyMemory<byte>(bytes, Head.Length, end - Head.Length) : (ReadOnlyMemory<byte>?)null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Remembers <paramref name="content"/>. Where the folder cannot be written nothing is remembered, which costs the next
    /// build its time and nothing else.
    /// </summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        byte[] bytes = [.. Head, .. content];
        var staged = path + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(staged, [.. bytes, .. SHA256.HashData(bytes)]);
            File.Move(staged, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told by nobody: it is no fault of the site.
        }
    }
}
