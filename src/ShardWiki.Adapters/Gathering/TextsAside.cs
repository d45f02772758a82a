using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Texts that were read and will be again, in one file of which nobody knows the name: memory need not hold them, and a process
/// need not be asked twice. Where it cannot be written it holds nothing. Safe for several threads.
/// </summary>
internal sealed class TextsAside(string folder) : IDisposable
{
    // What is beyond is asked for again: a build that fits on a disk must not fail for want of it.
    private const long MostBytes = 1L << 30;
    private const int Longest = 4 << 20;

    private static int _made;

    private readonly ConcurrentDictionary<(ShardName, Fingerprint), (long At, int Length)> _places = [];
    private readonly Lock _gate = new();
    private SafeFileHandle? _file;
    private bool _isRefused;
    private long _end;

    /// <summary>Lays a content aside.</summary>
    public void Keep(ContentHandle handle, byte[] content)
    {
        if (content.Length > Longest || _places.ContainsKey((handle.Shard, handle.Content)) || File() is not { } file)
        {
            return;
        }

        var at = Interlocked.Add(ref _end, content.Length) - content.Length;
        if (at + content.Length > MostBytes)
        {
            return;
        }

        try
        {
            RandomAccess.Write(file, content, at);
            _places[(handle.Shard, handle.Content)] = (at, content.Length);
        }
        catch (IOException)
        {
            _isRefused = true; // The disk is full. What lies here already stays readable.
        }
    }

    /// <summary>The bytes of a content; null where it does not lie here.</summary>
    public byte[]? Find(ContentHandle handle)
    {
        if (!_places.TryGetValue((handle.Shard, handle.Content), out var place))
        {
            return null;
        }

        var content = new byte[place.Length];
        return Fills(content, place.At) ? content : null;
    }

    public void Dispose() => _file?.Dispose();

    private bool Fills(byte[] content, long at)
    {
        try
        {
            for (var filled = 0; filled < content.Length;)
            {
                var read = RandomAccess.Read(_file!, content.AsSpan(filled), at + filled);
                if (read == 0)
                {
                    return false;
                }

                filled += read;
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private SafeFileHandle? File()
    {
        lock (_gate)
        {
            return _isRefused ? null : _file ??= FindNew();
        }
    }

    // Taken away at once: it lives as long as it is open, also where this process is killed.
    private SafeFileHandle? FindNew()
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"texts.{Environment.ProcessId}.{Interlocked.Increment(ref _made)}"));
        try
        {
            Directory.CreateDirectory(folder);
            var file = System.IO.File.OpenHandle(
                path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
            System.IO.File.Delete(path);
            return file;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _isRefused = true;
            return null;
        }
    }
}
