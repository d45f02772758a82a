namespace ShardWiki.Git;

/// <summary>
/// A file of a branch that is checked out: written and recorded in the index when the branch moves, so that nobody's
/// work tree seems to take the change back. No filter, hook or conversion has a say in it.
/// </summary>
public sealed class WorkTreeFile(GitRepository repository, string path)
{
    /// <summary>The file; null where the repository has no work tree.</summary>
    public string? Place => repository.WorkTree is { } tree ? Path.Combine(tree, path) : null;

    /// <summary>
    /// Why it may not be replaced: it is neither what is replaced nor what is written, in the work tree or the index.
    /// </summary>
    public string? FindObstacle(ObjectName? old, ObjectName fresh)
    {
        if (PlainPath.FindObstacle(repository.WorkTree!, path) is { } link)
        {
            return link;
        }

        var (inTree, inIndex) = (NameOfFile(), NameInIndex());
        return inTree != old && inTree != fresh ? $"'{path}' has changes in the work tree that are not committed"
            : inIndex != old && inIndex != fresh ? $"'{path}' has changes in the index that are not committed"
            : null;
    }

    /// <summary>Writes it and records it; nothing where both are there already.</summary>
    public void Write(ReadOnlySpan<byte> content, ObjectName blob)
    {
        if (NameOfFile() != blob)
        {
            PlainPath.Write(repository.WorkTree!, path, content);
        }

        if (NameInIndex() != blob)
        {
            GitProgram.On(repository.GitDirectory)
                .Run("update-index", "--add", "--cacheinfo", $"{ModeInIndex() ?? "100644"},{blob},{path}")
                .OrThrow($"'{path}' could not be recorded in the index");
        }
    }

    private ObjectName? NameOfFile() =>
        File.Exists(Place) ? LooseFormat.Name(ObjectKind.Blob, File.ReadAllBytes(Place)) : null;

    private ObjectName? NameInIndex() =>
        InIndex() is [_, var name, ..] && ObjectName.TryParse(name, out var blob) ? blob : null;

    private string? ModeInIndex() => InIndex() is [{ Length: > 0 } mode, _, ..] ? mode : null;

    private string[] InIndex() =>
        GitProgram.On(repository.GitDirectory).Run("ls-files", "-s", "--", $"{path}").Text.Split(' ', '\t');
}
