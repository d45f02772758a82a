using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>Where a repository is, and what kind it is, after git itself has judged that it may be read.</summary>
internal sealed record RepositoryPlace(string GitDirectory, string CommonDirectory, string? WorkTree)
{
    internal bool IsShallow => File.Exists(ShallowFile);

    internal bool BorrowsObjects =>
        new FileInfo(AlternatesFile) is { Exists: true, Length: > 0 };

    internal ImmutableArray<string> ReferencePlaces =>
    [
        Path.Combine(GitDirectory, "HEAD"), Path.Combine(CommonDirectory, "packed-refs"), Path.Combine(CommonDirectory, "refs"),
        ShallowFile, AlternatesFile, Path.Combine(CommonDirectory, "config"),
    ];

    private string AlternatesFile => Path.Combine(CommonDirectory, "objects", "info", "alternates");

    internal string ShallowFile => Path.Combine(CommonDirectory, "shallow");

    /// <summary>The nearest folder upwards that looks like a repository; nothing is started.</summary>
    internal static string? Above(string path)
    {
        for (var folder = Path.GetFullPath(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (LooksLikeOne(folder))
            {
                return folder;
            }
        }
        return null;
    }

    internal static RepositoryPlace At(string path)
    {
        var folder = Path.GetFullPath(path);
        if (!Directory.Exists(folder))
        {
            throw new GitException($"'{folder}' does not exist");
        }

        if (!LooksLikeOne(folder))
        {
            throw new GitException($"'{folder}' is not a git repository");
        }

        var run = GitProgram.At(folder).Run(
            "rev-parse", "--absolute-git-dir", "--git-common-dir", "--is-bare-repository", "--show-object-format");
        if (!run.Succeeded)
        {
            throw new GitException(RepositoryRefusal.Of(folder, run));
        }

        var told = run.Lines;
        if (told[3] != "sha1")
        {
            throw new GitException(
                $"'{folder}' names its objects by {told[3]}; ShardWiki reads SHA-1 repositories only");
        }

        var common = Path.GetFullPath(told[1], folder);
        RepositoryRefusal.ThrowIfReftable(folder, common);
        var isBare = told[2] == "true" || IsGitDirectory(folder) && !Path.Exists(Path.Combine(folder, ".git"));
        var workTree = isBare ? null : Path.TrimEndingDirectorySeparator(folder);
        return new RepositoryPlace(Path.GetFullPath(told[0]), common, workTree);
    }

    internal static RepositoryPlace Made(string path, params string[] options)
    {
        var folder = Directory.CreateDirectory(path).FullName;
        GitProgram.In(folder).Run(["init", "-q", "--template=", "--initial-branch=main", .. options, "."])
            .OrThrow($"'{folder}' could not be made a git repository");
        return At(folder);
    }

    private static bool LooksLikeOne(string folder)
    {
        var dotGit = Path.Combine(folder, ".git");
        return Directory.Exists(dotGit) || File.Exists(dotGit) || IsGitDirectory(folder);
    }

    internal static bool IsGitDirectory(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD"))
        && (File.Exists(Path.Combine(folder, "commondir"))
            || Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs")));
}
