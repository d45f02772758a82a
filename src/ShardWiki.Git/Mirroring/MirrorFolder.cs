namespace ShardWiki.Git;

/// <summary>The bare repository that a mirror is; made without template, so that nothing in it can run.</summary>
internal static class MirrorFolder
{
    internal static GitRepository Open(string folder)
    {
        MirrorSwap.Restore(folder);
        if (!RepositoryPlace.IsGitDirectory(folder))
        {
            Make(folder);
        }

        return GitRepository.Open(folder);
    }

    /// <summary>As <see cref="Mirror.Find"/>.</summary>
    internal static GitRepository? Find(string folder)
    {
        MirrorSwap.Restore(folder);
        return File.Exists(Path.Combine(folder, "HEAD")) ? GitRepository.Open(folder) : null;
    }

    // Made beside and moved in, so that one whose making was interrupted never stands there.
    private static void Make(string folder)
    {
        if (Directory.Exists(folder))
        {
            GitRepository.InitBare(folder).Dispose();
            return;
        }
        var staged = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}.{Environment.ProcessId}.new";
        GitRepository.InitBare(staged).Dispose();
        Directory.Move(staged, folder);
    }

    /// <summary>Whether git finds every object and reference of it in order; it reads them all.</summary>
    internal static bool IsSound(GitProgram program) =>
        program.Run("fsck", "--no-dangling", "--no-progress").Succeeded;

    internal static void PointHead(GitProgram program, string branch)
    {
        if (branch.StartsWith("refs/heads/", StringComparison.Ordinal))
        {
            program.Run("symbolic-ref", "HEAD", branch).OrThrow("the mirror's HEAD cannot be set");
        }
    }
}
