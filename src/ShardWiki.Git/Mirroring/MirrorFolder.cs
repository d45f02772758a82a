namespace ShardWiki.Git;

/// <summary>The bare repository that a mirror is; made without template, so that nothing in it can run.</summary>
internal static class MirrorFolder
{
    internal static GitRepository Open(string folder)
    {
        // Making it again costs nothing and mends one whose making was interrupted.
        return RepositoryPlace.IsGitDirectory(folder) ? GitRepository.Open(folder) : GitRepository.InitBare(folder);
    }

    internal static void PointHead(GitProgram program, string branch)
    {
        if (branch.StartsWith("refs/heads/", StringComparison.Ordinal))
            program.Run("symbolic-ref", "HEAD", branch).OrThrow("the mirror's HEAD cannot be set");
    }
}
