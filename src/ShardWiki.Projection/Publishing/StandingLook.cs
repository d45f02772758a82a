using System.IO.Enumeration;

namespace ShardWiki.Projection;

/// <summary>
/// One look at one folder of a published site: how many of the files that are asked for stand there, and which folders it has. What
/// is a link is no file of a site, whatever it leads to, and no folder of one.
/// </summary>
internal sealed class StandingLook : FileSystemEnumerator<string>
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _folder;
    private readonly Dictionary<string, StandingFile> _files;

    private StandingLook(string root, string folder, Dictionary<string, StandingFile> files)
        : base(Path.Combine(root, folder), Everything) => (_folder, _files) = (folder, files);

    /// <summary>How many of the files stand here.</summary>
    public int Standing { get; private set; }

    /// <summary>The folders here, by their paths from the root.</summary>
    public List<string> Folders { get; } = [];

    /// <summary>Looks at <paramref name="folder"/> of <paramref name="root"/> for <paramref name="files"/>, which are keyed by path.</summary>
    public static StandingLook At(string root, string folder, Dictionary<string, StandingFile> files)
    {
        using var look = new StandingLook(root, folder, files);
        while (look.MoveNext())
        {
            look.Folders.Add(look.Current);
        }

        return look;
    }

    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
    {
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return false;
        }

        if (!entry.IsDirectory && _files.TryGetValue(PathOf(ref entry), out var there)
            && there.Length == entry.Length && there.Stamp == entry.LastWriteTimeUtc.UtcTicks)
        {
            Standing++;
        }

        return entry.IsDirectory;
    }

    protected override string TransformEntry(ref FileSystemEntry entry) => PathOf(ref entry);

    private string PathOf(ref FileSystemEntry entry) =>
        _folder.Length == 0 ? entry.FileName.ToString() : string.Concat(_folder, "/", entry.FileName);
}
