namespace ShardWiki;

/// <summary>A folder for one piece of work, empty at its beginning and gone after.</summary>
internal sealed class ScratchPlace : IDisposable
{
    /// <summary>A new one, in the folder for such things.</summary>
    public ScratchPlace() => Folder = Directory.CreateTempSubdirectory("shardwiki-").FullName;

    /// <summary>Absolute.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
