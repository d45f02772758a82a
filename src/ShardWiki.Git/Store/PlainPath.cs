namespace ShardWiki.Git;

/// <summary>A file below a folder, written without following a link out of it: whole, flushed, and with the mode that it had.</summary>
public static class PlainPath
{
    /// <summary>Why it may not be written: a link stands on the way; null where none does.</summary>
    public static string? FindObstacle(string root, string path)
    {
        var at = root;
        foreach (var name in path.Split('/'))
        {
            at = Path.Combine(at, name);
            if (new FileInfo(at).LinkTarget is not null)
            {
                return $"'{Path.GetRelativePath(root, at)}' is a symbolic link, which is not followed";
            }
        }

        return Directory.Exists(at) ? $"'{path}' is a folder" : null;
    }

    /// <summary>Puts the content there; throws <see cref="IOException"/> where that cannot be.</summary>
    public static void Write(string root, string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(root, path);
        var folder = Path.GetDirectoryName(file)!;
        LastingFile.MakeFolder(folder);
        UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(file) ? File.GetUnixFileMode(file) : null;
        LastingFile.Replace(file, content, Path.Combine(folder, $".{Path.GetFileName(file)}.shardwiki"));
        if (mode is { } kept && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, kept);
        }

        LastingFile.FlushFolder(folder);
    }
}
