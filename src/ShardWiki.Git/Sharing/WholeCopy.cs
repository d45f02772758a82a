namespace ShardWiki.Git;

/// <summary>
/// Takes over a branch from another repository with all that it leads to, though some of it seems to be here: for a
/// repository that lost objects which it believes to have.
/// </summary>
public static class WholeCopy
{
    /// <summary>
    /// Fetches the branch into a new repository in <paramref name="folder"/> and takes its packs; no reference of ours
    /// is made or moved.
    /// </summary>
    public static BranchFetchOutcome Of(
        GitRepository repository, (RemotePlace Place, string Branch) from, string folder, CancellationToken cancellation)
    {
        using var copy = GitRepository.InitBare(folder);
        var outcome = new RemoteBranch(copy, from.Place, from.Branch).Fetch("refs/heads/copy", cancellation);
        if (outcome is BranchFetchOutcome.Fetched)
        {
            var packs = Path.Combine(repository.CommonDirectory, "objects", "pack");
            LastingFile.MakeFolder(packs);
            // The index last: git takes a pack for complete when it has one.
            foreach (var ending in (string[])["pack", "idx"])
            {
                foreach (var file in PackAudit.Files(Path.Combine(copy.CommonDirectory, "objects", "pack"), $"*.{ending}"))
                {
                    var to = Path.Combine(packs, Path.GetFileName(file));
                    LastingFile.Replace(to, File.ReadAllBytes(file), Path.Combine(packs, $"tmp_copy_{Path.GetFileName(file)}"));
                }
            }

            LastingFile.FlushFolder(packs);
        }

        return outcome;
    }
}
