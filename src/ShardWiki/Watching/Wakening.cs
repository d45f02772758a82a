using System.Collections.Immutable;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>
/// Is told by the system when something happens near places. It may miss what happens and tell of what does not matter:
/// it says when to look, not what is there.
/// </summary>
internal sealed class Wakening : IDisposable
{
    private readonly AutoResetEvent _happened = new(initialState: false);
    private ImmutableArray<string> _folders = [];
    private ImmutableArray<FileSystemWatcher> _watchers = [];

    /// <summary>Set when something happened since the last wait.</summary>
    public WaitHandle Happened => _happened;

    /// <summary>From now on only of these places.</summary>
    public void Near(ImmutableArray<WatchedPlace> places)
    {
        var folders = places.Select(place => FolderOf(place.Path)).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToImmutableArray();
        if (folders.SequenceEqual(_folders))
        {
            return;
        }

        Forget();
        (_folders, _watchers) = (folders, [.. folders.Select(FindWatcher).OfType<FileSystemWatcher>()]);
    }

    public void Dispose()
    {
        Forget();
        _happened.Dispose();
    }

    // A folder as a whole is marked by the slash: of a file only its own folder is watched.
    private static string FolderOf(string path) =>
        Directory.Exists(path) ? path + Path.DirectorySeparatorChar : Path.GetDirectoryName(path)!;

    // Where the system has no more of them, or knows none for such a disk, looking now and then must do.
    private FileSystemWatcher? FindWatcher(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = Path.EndsInDirectorySeparator(folder),
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += Wake;
            watcher.Created += Wake;
            watcher.Deleted += Wake;
            watcher.Renamed += Wake;
            watcher.Error += Wake;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception none) when (none is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Wake(object sender, EventArgs what) => _happened.Set();

    private void Forget()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }
}
