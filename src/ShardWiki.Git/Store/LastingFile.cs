using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>Files and folders that survive a power cut: flushed to the disk when these methods return.</summary>
public static class LastingFile
{
    /// <summary>
    /// Puts a file in place, over another one of that name; <paramref name="fresh"/> is a name in the same folder that
    /// it is written under first. The file is never half there; its folder is not flushed, so that after a power cut it
    /// may be the one before. Throws <see cref="IOException"/>.
    /// </summary>
    public static void Replace(string path, ReadOnlySpan<byte> content, string fresh)
    {
        try
        {
            File.WriteAllBytes(fresh, content);
            Flush(fresh);
            File.Move(fresh, path, overwrite: true);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

    /// <summary>Flushes a file that somebody else wrote.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Makes a folder, and flushes each folder above it that got a new name.</summary>
    public static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var above = Path.GetDirectoryName(folder)!;
        MakeFolder(above);
        Directory.CreateDirectory(folder);
        FlushFolder(above);
    }

    /// <summary>Flushes the names in a folder. On Windows the file system does that by itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = NativeFiles.Open(folder, 0); // O_RDONLY, everywhere
        var failed = descriptor < 0 || NativeFiles.Flush(descriptor) != 0;
        var why = failed ? Marshal.GetLastPInvokeErrorMessage() : "";
        if (descriptor >= 0)
        {
            _ = NativeFiles.Close(descriptor);
        }

        if (failed)
        {
            throw new IOException($"'{folder}' could not be flushed to the disk: {why}");
        }
    }
}
