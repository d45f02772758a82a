using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ShardWiki.Git;

/// <summary>
/// Lets one writer of ours at a time into a store, and knows who died inside: the kernel frees the lock of a process
/// that ends, and the file still says whose it was. It keeps writers from undoing each other's work; it is not what
/// makes writing safe (that is the compare-and-swap of the reference), so a file system without locks loses speed only.
/// </summary>
public sealed class StoreGate : IDisposable
{
    private readonly SafeFileHandle _file;
    private long _count;

    private StoreGate(SafeFileHandle file)
    {
        _file = file;
        var lines = Read(file).Split('\n');
        Fallen = ProcessMark.Find(lines[0]);
        _ = long.TryParse(lines.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out _count);
        Note(ProcessMark.Own.Text);
    }

    /// <summary>Who was inside before and never left; null where the last one left.</summary>
    public ProcessMark? Fallen { get; }

    /// <summary>How often something was written since this was last set to 0; a hint, lost with the file.</summary>
    public long Count
    {
        get => _count;
        set
        {
            _count = value;
            Note(ProcessMark.Own.Text);
        }
    }

    /// <summary>
    /// Waits to be let in; null where somebody else stayed inside for all of <paramref name="patience"/>. Throws where
    /// the file cannot be opened.
    /// </summary>
    public static StoreGate? Enter(string file, TimeSpan patience)
    {
        LastingFile.MakeFolder(Path.GetDirectoryName(file)!);
        return FileLock.Take(file, patience) is { } held ? new StoreGate(held) : null;
    }

    /// <summary>
    /// Who is named as being inside, without going in; null where nobody is. A process that lives may be there.
    /// </summary>
    public static ProcessMark? NamedIn(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using var open = FileLock.Beside(file);
        return ProcessMark.Find(Read(open).Split('\n')[0]);
    }

    public void Dispose()
    {
        try
        {
            Note("");
        }
        catch (IOException)
        {
            // Then the next one finds this process named, and sees that it lives.
        }

        FileLock.Release(_file);
    }

    private static string Read(SafeFileHandle file)
    {
        var bytes = new byte[1024];
        return Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(file, bytes, 0));
    }

    private void Note(string who)
    {
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{who}\n{_count}\n"));
        RandomAccess.Write(_file, text, 0);
        RandomAccess.SetLength(_file, text.Length);
    }
}
