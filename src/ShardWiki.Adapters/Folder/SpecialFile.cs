using System.Formats.Tar;

namespace ShardWiki.Adapters;

/// <summary>
/// Tells a file from a pipe, socket or device, all of which seem to be empty files, and of which opening the first
/// never returns. The archive writer is the one managed door that asks the system for the kind without opening.
/// </summary>
internal static class SpecialFile
{
    private const int KindOffset = 156;

    /// <summary>Whether what stands there, with a length of 0, is an ordinary file.</summary>
    public static bool IsPlain(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        using var header = new MemoryStream();
        try
        {
            using var writer = new TarWriter(header, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(path, entryName: "file");
        }
        catch (IOException)
        {
            // A socket has no place in an archive.
            return false;
        }

        return header.GetBuffer()[KindOffset] == '0';
    }
}
