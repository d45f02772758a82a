namespace ShardWiki.Adapters;

/// <summary>
/// What the files of a place hold. Each is looked at just before it is opened: where its folder was listed as having a file there may
/// be a pipe by now, of which opening never returns.
/// </summary>
/// <param name="root">Absolute; the place, or what it leads to.</param>
/// <param name="mostBytes">How many bytes are read of all of them together.</param>
internal sealed class PlaceFiles(string root, long mostBytes)
{
    private const string Nothing = "nothing";
    private const string Special = "special";
    private long _begun;

    /// <summary>What a file holds that was listed, which is read where <paramref name="known"/> does not know it.</summary>
    public string? FindContent(FolderEntry listed, KnownContents known) =>
        FindContent(listed.Path, () => FileFingerprints.Of(known, root, listed));

    /// <summary>What a file holds, in one word. Null where that cannot be told: it cannot be read, or more was read than anybody would.</summary>
    public string? FindContent(string path) => FindContent(path, () => FileFingerprints.Of(root, path));

    private string? FindContent(string path, Func<FoundFile> read)
    {
        try
        {
            var file = new FileInfo(Path.Combine(root, path));
            file = IsLink(file) ? file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file : file;
            return !file.Exists ? Nothing
                : file.Length == 0 && !SpecialFile.IsPlain(file.FullName) ? Special
                : Interlocked.Add(ref _begun, file.Length) > mostBytes ? null
                : $"{read().Content}";
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // All of this is told by one look at most files; asking each where it leads to would be a second one.
    private static bool IsLink(FileInfo file) => file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
