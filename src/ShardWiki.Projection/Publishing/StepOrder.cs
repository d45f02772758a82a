namespace ShardWiki.Projection;

/// <summary>
/// Orders the steps of a publish so that no link that a reader can come to is dead at any moment: what stands in the way of
/// new files, new files, changed files, removals, the receipt. A page comes after the pictures that it shows, and goes
/// before them.
/// </summary>
internal static class StepOrder
{
    /// <summary>The steps from what <paramref name="receipt"/> lists to the new site.</summary>
    public static RedoList Of(
        BuildReceipt receipt, IReadOnlyCollection<StagedFile> changed, IReadOnlyCollection<string> gone)
    {
        var isNew = changed.ToLookup(f => !receipt.Files.ContainsKey(f.File.Path));
        var files = isNew[true].Select(f => FileName.Fold(f.File.Path)).ToHashSet(StringComparer.Ordinal);
        var folders = SiteFolders.Above(files);
        var blocking = gone.Where(g => IsInTheWay(FileName.Fold(g), files, folders)).ToArray();
        return new RedoList(
        [
            .. blocking.Select(p => new RedoStep(p, null)),
            .. isNew[true].OrderBy(f => IsPage(f.File.Path)).Concat(isNew[false]).Select(f => new RedoStep(f.File.Path, f.Staged)),
            .. gone.Except(blocking, StringComparer.Ordinal).OrderBy(p => !IsPage(p)).Select(p => new RedoStep(p, null)),
            new RedoStep(BuildReceipt.File, Publishing.ReceiptName),
        ]);
    }

    /// <summary>The folders above <paramref name="path"/>, the nearest first.</summary>
    public static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    // The same name but for case, where the file system knows no case; a file where a folder must be; a folder where a
    // file.
    private static bool IsInTheWay(string old, HashSet<string> files, HashSet<string> folders) =>
        files.Contains(old) || folders.Contains(old) || Folders(old).Any(files.Contains);
}
