using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// The output folder on disk, and the folder within it where changes are staged: on the same file system by
/// construction, so that moving a file into place is one rename.
/// </summary>
/// <param name="root">Where it is.</param>
/// <param name="looking">How it is looked at; as .NET does where nobody says.</param>
internal sealed class OutputFolder(string root, Func<string, IFolderLook>? looking = null) : IDisposable
{
    // No page or asset can be called so: a leading dot is encoded.
    private const string Staging = ".shardwiki-staged";

    private readonly Lazy<IFolderLook> _look = new(() => (looking ?? (folder => new PlainLook(folder)))(Path.GetFullPath(root)));

    /// <summary>The folder, without a separator at its end: the folder beside it is named after it.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Where changed files wait.</summary>
    public string StagingFolder => Path.Combine(Root, Staging);

    /// <summary>Where a first build is staged, beside the target.</summary>
    public string Beside => Path.Combine(
        Path.GetDirectoryName(Root) ?? Root, $".{Path.GetFileName(Root)}{Staging}");

    /// <summary>The place of a file of the site.</summary>
    public string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>
    /// What the folder says of itself: a receipt, nothing where it is empty, null where it is somebody else's. Its files need not be read
    /// where <paramref name="memo"/> knows them.
    /// </summary>
    public BuildReceipt? Receipt(SiteMemo? memo = null)
    {
        var isEmpty = !Directory.Exists(Root)
            || !Directory.EnumerateFileSystemEntries(Root).Any(e => Path.GetFileName(e) != Staging);
        if (isEmpty)
        {
            return BuildReceipt.None;
        }

        var file = At(BuildReceipt.File);
        return File.Exists(file) && !IsLinkAt(file) ? BuildReceipt.TryRead(File.ReadAllBytes(file), memo ?? SiteMemo.Nothing) : null;
    }

    /// <summary>Whether the file stands there with exactly these bytes.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(At(path));
        return file.Exists && !IsLink(file) && file.Length == bytes.Length && SameFile.Holds(file.FullName, bytes);
    }

    /// <summary>Whether a publish left something behind.</summary>
    public bool IsUnfinished => Directory.Exists(StagingFolder) || Directory.Exists(Beside);

    /// <summary>What stands at a path, in UTF-8; null where nothing does.</summary>
    public SeenFile? Look(ReadOnlySpan<byte> path) => _look.Value.Find(path);

    /// <summary>
    /// When the file was written last, in ticks, where it stands there just as it was remembered; null where it does not.
    /// </summary>
    public long? FindStamp(RememberedFile then) => Look(then.PathBytes.Span) is { Kind: SeenKind.File } there && there.Length == then.Length
        && (there.Stamp == then.Stamp || IsStill(then.Path, then.Sha256))
            ? there.Stamp
            : null;

    /// <summary>Whether the file stands there just as it was remembered, and nobody wrote it since.</summary>
    public bool IsUntouched(RememberedFile then) => Look(then.PathBytes.Span) == new SeenFile(SeenKind.File, then.Length, then.Stamp);

    private SeenFile? Look(string path) => Look(Encoding.UTF8.GetBytes(path));

    private bool IsStill(string path, Sum sum)
    {
        using var stream = File.OpenRead(At(path));
        return new Sum(SHA256.HashData(stream)) == sum;
    }

    /// <summary>
    /// A folder on the way to one of <paramref name="paths"/> that is a symbolic link, or the staging folder where it is
    /// one: whatever was written or removed there would be written or removed somewhere else. Null where there is none;
    /// <paramref name="degree"/> of them are looked at, at once.
    /// </summary>
    public string? FindLink(IEnumerable<string> paths, int degree)
    {
        string[] folders = [Staging, .. SiteFolders.Above(paths)];
        return FirstOfMany.Find(folders.Length, degree, i => IsLink(folders[i])) is { } first ? folders[first] : null;
    }

    /// <summary>Whether a symbolic link stands at a path of the site, be it one that leads nowhere.</summary>
    public bool IsLink(string path) => Look(path) is { Kind: SeenKind.Link };

    /// <summary>Makes the folder of a file where nothing stands in its way yet.</summary>
    public void MakeFolderOf(string path)
    {
        var segments = path.Split('/')[..^1];
        var blocked = Enumerable.Range(1, segments.Length).Any(n => File.Exists(At(string.Join('/', segments[..n]))));
        if (!blocked)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        }
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
        if (File.Exists(staged) && !IsLinkAt(staged))
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

        if (Directory.Exists(Beside))
        {
            Directory.Delete(Beside, recursive: true);
        }
    }

    public void Dispose()
    {
        if (_look.IsValueCreated)
        {
            _look.Value.Dispose();
        }
    }

    private void Remove(string place)
    {
        if (File.Exists(place))
        {
            File.Delete(place);
        }

        var folder = Path.GetDirectoryName(place)!;
        while (folder.Length > Root.Length && IsEmpty(folder))
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private static bool IsLinkAt(string place) => IsLink(new FileInfo(place));

    // What is no link at all is known from what was asked already.
    private static bool IsLink(FileInfo file) => file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.LinkTarget is not null;

    private static bool IsEmpty(string folder) =>
        Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
}
