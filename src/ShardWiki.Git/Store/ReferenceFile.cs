using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// The loose file of one reference, and the lock file beside it by which git's writers keep out of each other's way.
/// </summary>
public sealed class ReferenceFile
{
    private readonly string _path;

    internal ReferenceFile(string commonDirectory, string reference)
    {
        Reference = reference;
        _path = Path.Combine(commonDirectory, reference);
    }

    /// <summary>Its full name.</summary>
    public string Reference { get; }

    /// <summary>
    /// What is wrong with the file; null where it is as git writes it, or not there. Stricter than git, which takes
    /// anything for an end and capital letters for digits.
    /// </summary>
    public string? Fault
    {
        get
        {
            if (!File.Exists(_path))
            {
                return null;
            }

            var text = Encoding.Latin1.GetString(File.ReadAllBytes(_path));
            return text.EndsWith('\n') && ObjectName.TryParse(text[..^1], out _)
                ? null
                : $"the file of '{Reference}' is torn: it is no object name and a line feed";
        }
    }

    /// <summary>
    /// The lock as it stands, told apart by its times and content; null where nobody holds it.
    /// </summary>
    public string? Lock
    {
        get
        {
            try
            {
                var file = new FileInfo($"{_path}.lock");
                return file.Exists
                    ? $"{file.CreationTimeUtc:O} {file.LastWriteTimeUtc:O} {File.ReadAllText(file.FullName)}"
                    : null;
            }
            catch (FileNotFoundException)
            {
                return null; // Let go at this very moment.
            }
        }
    }

    /// <summary>Removes the lock of a writer that is known to be gone.</summary>
    public void RemoveLock() => File.Delete($"{_path}.lock");

    /// <summary>Sees that the reference is on the disk, and the folders that name it.</summary>
    public void Flush()
    {
        if (!File.Exists(_path))
        {
            return; // Packed: then git has flushed it.
        }

        LastingFile.Flush(_path);
        var root = _path[..^Reference.Length].TrimEnd('/');
        for (var folder = Path.GetDirectoryName(_path); folder is not null && folder.Length > root.Length;
            folder = Path.GetDirectoryName(folder))
        {
            LastingFile.FlushFolder(folder);
        }
    }
}
