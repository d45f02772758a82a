namespace ShardWiki.Git;

/// <summary>
/// Stands before libgit2: no pack of the repository is read through an index that leads beyond it. Each index is looked
/// at once, and again when its file is another.
/// </summary>
internal sealed class PackGate(string commonDirectory)
{
    private readonly string _folder = Path.Combine(commonDirectory, "objects", "pack");
    private readonly Dictionary<string, (long Length, DateTime Written)> _sound = new(StringComparer.Ordinal);
    private DateTime _looked;

    /// <summary>Throws <see cref="GitException"/> where an index is damaged.</summary>
    public void Pass()
    {
        var changed = Directory.GetLastWriteTimeUtc(_folder);
        if (changed == _looked)
        {
            return;
        }

        foreach (var index in PackAudit.Files(_folder, "pack-*.idx"))
        {
            Look(new FileInfo(index));
        }

        _looked = changed;
    }

    private void Look(FileInfo index)
    {
        try
        {
            var now = (index.Length, index.LastWriteTimeUtc);
            if (_sound.TryGetValue(index.Name, out var seen) && seen == now)
            {
                return;
            }

            if (PackIndexShape.Fault(index.FullName) is { } fault)
            {
                throw new GitException(
                    $"the index '{index.Name}' of a pack is damaged: {fault}; `git index-pack` makes it anew from its pack");
            }

            _sound[index.Name] = now;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Packed into another one at this very moment.
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new GitException($"the index '{index.Name}' of a pack cannot be read: {closed.Message}", closed);
        }
    }
}
