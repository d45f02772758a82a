namespace ShardWiki.Projection;

/// <summary>
/// The output folder on disk, and the folder within it where changes are staged: on the same file system by construction,
/// so that moving a file into place is one rename.
/// </summary>
internal sealed class OutputFolder(string root)
{
    // No page or asset can be called so: a leading dot is encoded.
    private const string Staging = ".shardwiki-staged";

    /// <summary>The folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Where changed files wait.</summary>
    public string StagingFolder => Path.Combine(Root, Staging);

    /// <summary>Where a first build is staged, beside the target.</summary>
    public string Beside => Path.Combine(
        Path.GetDirectoryName(Root) ?? Root, $".{Path.GetFileName(Root)}{Staging}");

    /// <summary>The place of a file of the site.</summary>
    public string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>What the folder says of itself: a receipt, nothing where it is empty, null where it is somebody else's.</summary>
    public BuildReceipt? Receipt()
    {
        if (!Directory.Exists(Root) || !Directory.EnumerateFileSystemEntries(Root).Any(e => Path.GetFileName(e) != Staging))
        {
            return BuildReceipt.None;
        }

        return File.Exists(At(BuildReceipt.File)) ? BuildReceipt.TryRead(File.ReadAllBytes(At(BuildReceipt.File))) : null;
    }

    /// <summary>Whether the file stands there with exactly these bytes.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(At(path));
        return file.Exists && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(file.FullName));
    }

    /// <summary>Does one step of a redo list; it may have been done before.</summary>
    public void Do(RedoStep step)
    {
        var place = At(step.Path);
        if (step.Staged is null)
        {
            Remove(place);
            return;
        }

        var staged = Path.Combine(StagingFolder, step.Staged);
        if (File.Exists(staged))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(staged, place, overwrite: true);
        }
    }

    /// <summary>Leaves nothing of staging.</summary>
    public void Tidy()
    {
        if (Directory.Exists(StagingFolder))
        {
            // The list goes first: without it, what is left in the folder is rubbish.
            File.Delete(Path.Combine(StagingFolder, RedoList.File));
            Directory.Delete(StagingFolder, recursive: true);
        }
    }

    private void Remove(string place)
    {
        if (File.Exists(place))
        {
            File.Delete(place);
        }

        for (var folder = Path.GetDirectoryName(place)!;
             folder.Length > Root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
             folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }
}
