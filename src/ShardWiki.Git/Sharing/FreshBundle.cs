using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// A bundle whose bytes depend on the commit and on git's version only: its pack is made anew, by one thread, with fixed
/// settings, and takes over nothing of how the repository happens to be packed. <c>git bundle</c> itself cannot be told so.
/// The form is git's version 2 (gitformat-bundle); whoever fetches from it gets all that leads to the commit.
/// </summary>
public static class FreshBundle
{
    private static readonly string[] Settings =
    [
        "-c", "pack.threads=1", "-c", "pack.window=10", "-c", "pack.depth=50", "-c", "pack.compression=6",
        "-c", "core.compression=6", "-c", "pack.useBitmaps=false", "-c", "pack.useSparse=false", "-c", "pack.indexVersion=2",
        "-c", "pack.island=", "-c", "pack.windowMemory=0", "-c", "core.bigFileThreshold=512m",
    ];

    /// <summary>What git calls its own version, such as <c>2.39.5</c>.</summary>
    public static string GitVersion(string folder) => GitProgram.In(folder).Run("version")
        .OrThrow("git does not say its version").Text.Trim().Split(' ').ElementAtOrDefault(2) ?? "unknown";

    /// <summary>
    /// Writes the commit with its whole history into <paramref name="file"/>, as HEAD and under the name that is given.
    /// Throws <see cref="GitException"/> where the repository has not all of it.
    /// </summary>
    public static void Write(GitRepository repository, (ObjectName Commit, string Reference) tip, string file, CancellationToken cancellation)
    {
        if (repository.IsShallow)
        {
            throw new GitException($"'{repository.GitDirectory}' is a shallow clone, and what was cut off cannot be kept; "
                + "run 'git fetch --unshallow' in it");
        }

        using var process = GitProgram.On(repository.GitDirectory).Start(
        [
            .. Settings, "pack-objects", "--revs", "--stdout", "--quiet", "--no-reuse-delta", "--no-reuse-object",
            "--delta-base-offset", "--threads=1", "--window=10", "--depth=50",
        ]);
        using var stop = cancellation.Register(process.Dispose);
        process.Input.Write(Encoding.ASCII.GetBytes($"{tip.Commit}\n"));
        process.CloseInput();
        using (var bundle = File.Create(file))
        {
            bundle.Write(Encoding.UTF8.GetBytes($"# v2 git bundle\n{tip.Commit} HEAD\n{tip.Commit} {tip.Reference}\n\n"));
            process.Output.CopyTo(bundle, 1 << 16);
        }

        cancellation.ThrowIfCancellationRequested();
        process.Finish([]).OrThrow($"'{repository.GitDirectory}' cannot be packed at {tip.Commit}");
    }
}
