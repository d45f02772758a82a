namespace ShardWiki.Git;

/// <summary>Reads the packs of a repository whole, as nobody does who only looks for an object.</summary>
public static class PackAudit
{
    /// <summary>
    /// What is wrong with the first pack or index that is not as it was written; null where all are. Packs that the
    /// repository borrows from another one are not looked at.
    /// </summary>
    public static string? Fault(GitRepository repository)
    {
        var folder = Path.Combine(repository.CommonDirectory, "objects", "pack");
        foreach (var pack in Files(folder, "pack-*.pack"))
        {
            var index = Path.ChangeExtension(pack, ".idx");
            var run = GitProgram.On(repository.GitDirectory).Run("verify-pack", index);
            if (!run.Succeeded && File.Exists(pack))
            {
                return $"the pack '{Path.GetFileName(pack)}' is damaged: {run.Complaint}";
            }
        }

        return null;
    }

    internal static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
        : [];
}
