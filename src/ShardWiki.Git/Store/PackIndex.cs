namespace ShardWiki.Git;

/// <summary>The index of a pack, made from the pack.</summary>
public static class PackIndex
{
    /// <summary>Whether the pack is as it was written, so that an index can be made of it.</summary>
    public static bool CanBeMade(string pack) => PackAudit.IsWhole(pack);

    /// <summary>
    /// Makes it where there is none; it is on the disk when this returns. Throws <see cref="GitException"/>.
    /// </summary>
    public static void Make(GitRepository repository, string pack)
    {
        var index = Path.ChangeExtension(pack, ".idx");
        var fresh = Path.Combine(Path.GetDirectoryName(pack)!, $"tmp_idx_{Path.GetRandomFileName()}");
        _ = GitProgram.On(repository.GitDirectory).Run("index-pack", "-o", fresh, pack)
            .OrThrow($"no index could be made of '{Path.GetFileName(pack)}'");
        LastingFile.Flush(fresh);
        File.Move(fresh, index);
        LastingFile.FlushFolder(Path.GetDirectoryName(pack)!);
    }
}
