using System.Buffers;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Contents that were taken out of a capture, each in a file of our own that is named by its fingerprint and by nothing
/// that the capture says. They are derived: whoever deletes them has them again with the next gathering.
/// </summary>
internal sealed class KeptContents(string folder) : IContentSource
{
    private const int BufferSize = 1 << 20;

    // Another build of the same space may be at it too.
    private readonly string _new = FormattableString.Invariant($"new.{Environment.ProcessId}");

    private string Fresh => Path.Combine(folder, _new);

    /// <summary>Keeps a content, read to its end, of at most <paramref name="mostBytes"/> bytes.</summary>
    public FoundFile Take(string path, Stream content, long mostBytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var count = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            Hold(count, mostBytes);
            return count < buffer.Length
                ? TakeSmall(path, buffer.AsSpan(0, count))
                : TakeLarge(path, (buffer, content), mostBytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Lets go of whatever is not among these.</summary>
    public void Sweep(IEnumerable<FoundFile> files)
    {
        var kept = files.Select(file => PathOf(file.Content)).ToHashSet(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !kept.Contains(f)))
            {
                File.Delete(file);
            }
        }
    }

    public byte[] Read(ContentHandle handle)
    {
        try
        {
            var content = File.ReadAllBytes(PathOf(handle.Content));
            return Fingerprint.Of(content) == handle.Content ? content : throw new ContentGoneException(handle);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            throw new ContentGoneException(handle, gone);
        }
    }

    public void Dispose()
    {
    }

    private FoundFile TakeSmall(string path, ReadOnlySpan<byte> content)
    {
        var found = new FoundFile(path, Fingerprint.Of(content), content.Length);
        if (!Holds(PathOf(found.Content), content))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Fresh, content);
            Settle(found);
        }

        return found;
    }

    private static bool Holds(string file, ReadOnlySpan<byte> content) =>
        new FileInfo(file) is { Exists: true } there && there.Length == content.Length
        && File.ReadAllBytes(file).AsSpan().SequenceEqual(content);

    private FoundFile TakeLarge(string path, (byte[] Buffer, Stream More) content, long mostBytes)
    {
        Directory.CreateDirectory(folder);
        using (var file = new FileStream(Fresh, FileMode.Create, FileAccess.Write))
        {
            var count = content.Buffer.Length;
            for (var written = 0L; count > 0; count = content.More.Read(content.Buffer))
            {
                written += count;
                Hold(written, mostBytes);
                file.Write(content.Buffer, 0, count);
            }
        }

        var found = FileFingerprints.Of(folder, _new) with { Path = path };
        Settle(found);
        return found;
    }

    private void Settle(FoundFile found)
    {
        var kept = PathOf(found.Content);
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Move(Fresh, kept, overwrite: true);
    }

    private string PathOf(Fingerprint content)
    {
        var name = content.ToString();
        return Path.Combine(folder, name[..2], name[2..]);
    }

    private static void Hold(long bytes, long most)
    {
        if (bytes > most)
        {
            throw new TooMuchException("its files have more bytes together than are allowed; leave some out with 'exclude:'");
        }
    }
}
