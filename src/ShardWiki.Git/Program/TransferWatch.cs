using System.Diagnostics;

namespace ShardWiki.Git;

/// <summary>
/// Watches one network transfer, which a server may make last or grow without end: how long nothing was heard, how long it
/// took, how much was written out and how much was laid down.
/// </summary>
internal sealed class TransferWatch(MirrorRequest request)
{
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly long _before = Packed(request.MirrorFolder);
    private volatile string? _trouble;
    private long _looked;

    /// <summary>What went too far, to be told behind the address; null where nothing did.</summary>
    internal string? Trouble => _trouble;

    /// <summary>Copies what git writes out, as far as that may go.</summary>
    internal byte[] Copy(Stream from)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > request.LargestListing)
            {
                _trouble = FormattableString.Invariant($"sent a list of refs of more than {request.LargestListing} bytes");
                return [];
            }
        }

        return kept.ToArray();
    }

    /// <summary>Whether the transfer is to be ended, now that nothing was heard for so long.</summary>
    internal bool IsOver(TimeSpan silent)
    {
        _trouble ??= silent >= request.NetworkTimeout
                ? FormattableString.Invariant($"was silent for {request.NetworkTimeout.TotalSeconds} s")
            : _since.Elapsed >= request.LongestTransfer
                ? FormattableString.Invariant($"took longer than {request.LongestTransfer.TotalSeconds} s")
            : IsLookedAt() && Packed(request.MirrorFolder) - _before > request.LargestPack
                ? FormattableString.Invariant($"sent a pack of more than {request.LargestPack} bytes")
            : null;
        return _trouble is not null;
    }

    // A few times a second is often enough to ask the disk.
    private bool IsLookedAt()
    {
        if (_since.ElapsedMilliseconds - _looked < 200)
        {
            return false;
        }

        _looked = _since.ElapsedMilliseconds;
        return true;
    }

    private static long Packed(string mirror)
    {
        try
        {
            var packs = new DirectoryInfo(Path.Combine(mirror, "objects", "pack"));
            return packs.Exists ? packs.EnumerateFiles().Sum(file => file.Length) : 0;
        }
        catch (IOException)
        {
            // A file that was renamed just now is counted the next time.
            return 0;
        }
    }
}
