using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// The loose file of one reference, and the lock file beside it by which git's writers keep out of each other's way.
/// </summary>
public sealed class ReferenceFile
{
    private readonly string _path;
    private readonly string _packed;

    internal ReferenceFile(string commonDirectory, string reference)
    {
        Reference = reference;
        _path = Path.Combine(commonDirectory, reference);
        _packed = Path.Combine(commonDirectory, "packed-refs");
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
            var text = Text(_path);
            return text is null || (text.EndsWith('\n') && ObjectName.TryParse(text[..^1], out _))
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
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                return null; // Let go at this very moment, and perhaps its folder removed with it.
            }
        }
    }

    /// <summary>Removes the lock of a writer that is known to be gone.</summary>
    public void RemoveLock() => File.Delete($"{_path}.lock");

    /// <summary>
    /// What the reference holds at this moment; null where there is none. libgit2 keeps <c>packed-refs</c> in memory and
    /// tells by its time and size that it is another one: an older value, where somebody packs twice within a tick.
    /// Throws <see cref="GitException"/> where it holds no object name.
    /// </summary>
    public ObjectName? Value
    {
        get
        {
            while (true)
            {
                if (Text(_path) is { } loose)
                {
                    return ObjectName.TryParse(loose.TrimEnd('\n'), out var name) ? name
                        : throw new GitException(Fault ?? $"the file of '{Reference}' was torn");
                }

                // Packing writes the one file and then removes the other: what is in neither has moved meanwhile.
                var packed = Packed();
                if (!File.Exists(_path) && Packed() == packed)
                {
                    return packed;
                }
            }
        }
    }

    /// <summary>Sees that the reference is on the disk, and the folders that name it.</summary>
    public void Flush()
    {
        try
        {
            LastingFile.Flush(_path);
            var root = _path[..^Reference.Length].TrimEnd('/');
            for (var folder = Path.GetDirectoryName(_path); folder is not null && folder.Length > root.Length;
                folder = Path.GetDirectoryName(folder))
            {
                LastingFile.FlushFolder(folder);
            }
        }
        catch (IOException) when (!File.Exists(_path))
        {
            // Packed: then git has flushed it.
        }
    }

    private ObjectName? Packed()
    {
        var line = Text(_packed)?.Split('\n').FirstOrDefault(line => line.EndsWith($" {Reference}", StringComparison.Ordinal));
        return line is null ? null
            : ObjectName.TryParse(line[..^(Reference.Length + 1)], out var name) ? name
            : throw new GitException($"'packed-refs' is torn where it tells of '{Reference}'");
    }

    private static string? Text(string path)
    {
        try
        {
            return File.Exists(path) ? Encoding.Latin1.GetString(File.ReadAllBytes(path)) : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
