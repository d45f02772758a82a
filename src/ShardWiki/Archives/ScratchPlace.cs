namespace ShardWiki;

/// <summary>A folder for one piece of work, empty at its beginning and gone after.</summary>
internal sealed class ScratchPlace : IDisposable
{
    /// <summary>A new one, in the folder for such things.</summary>
    public ScratchPlace() => Folder = Directory.CreateTempSubdirectory("shardwiki-").FullName;

    /// <summary>Absolute.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose() => Remove(Folder);

    /// <summary>Removes a folder of ours with all that is in it; one that is not there is no trouble.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        // Git writes its files read-only, which Windows takes for an answer.
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }
        }

        Directory.Delete(folder, recursive: true);
    }
}
