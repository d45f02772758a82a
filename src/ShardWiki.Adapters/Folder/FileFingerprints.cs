using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Fingerprints files, several at once, each read once, where it is not known, and none held. A file that cannot be read is told of and left
/// out; the others go on.
/// </summary>
internal static class FileFingerprints
{
    private const int BufferSize = 128 * 1024;

    /// <summary>The files that could be read, in the order given, and what there is to tell of the others.</summary>
    public static (ImmutableArray<FoundFile> Files, ImmutableArray<Finding> Findings) Of(
        ShardOrder order, string root, IReadOnlyList<FolderEntry> listed, CancellationToken cancellation)
    {
        var found = new FoundFile?[listed.Count];
        var findings = new Finding?[listed.Count];
        SeveralAtOnce.Do(listed.Count, order.Degree, i =>
        {
            try
            {
                found[i] = Of(order.Known, root, listed[i]);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                findings[i] = Trouble(order, listed[i].Path, failure);
            }
        }, cancellation);
        return ([.. found.OfType<FoundFile>()], [.. findings.OfType<Finding>()]);
    }

    /// <summary>One file that was listed below <paramref name="root"/>, read where it is not known.</summary>
    public static FoundFile Of(KnownContents known, string root, FolderEntry listed)
    {
        if (known.Find(listed.Stamp) is { } content)
        {
            return new FoundFile(listed.Path, content, listed.Length);
        }

        var found = Of(root, listed.Path, out var read);
        if (read == listed.Stamp)
        {
            // Another file may have come to stand there since it was listed.
            known.Keep(read, found.Content);
        }

        return found;
    }

    /// <summary>One file, named by <paramref name="path"/> from <paramref name="root"/>.</summary>
    public static FoundFile Of(string root, string path) => Of(root, path, out _);

    private static FoundFile Of(string root, string path, out FileStamp? stamp)
    {
        using var file = File.OpenHandle(Path.Combine(root, path), options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {length}\0")));
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var read = 0L;
            for (int count; (count = RandomAccess.Read(file, buffer, read)) > 0; read += count)
            {
                hash.AppendData(buffer, 0, count);
            }

            stamp = FileLook.Find(file)?.Stamp;
            return read == length
                ? new FoundFile(path, Fingerprint.OfHash(hash.GetHashAndReset()), length)
                : throw new FileNotFoundException($"it had {length} bytes and then {read}");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Finding Trouble(ShardOrder order, string path, Exception failure)
    {
        var isChange = failure is FileNotFoundException or DirectoryNotFoundException;
        return order.About(isChange ? FindingCode.ShardChanged : FindingCode.FileUnreadable, (path, isChange
            ? "changed while it was read and is left out; run the command again"
            : "cannot be read and is left out; give leave to read it, or exclude it"));
    }
}
