using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// What can still be read of a damaged mirror: a repository that borrows its objects and bears its names, so that neither a broken HEAD
/// nor a broken configuration stands in the way. Objects that the new mirror has stand in for those that are broken.
/// </summary>
internal sealed class MirrorRemains
{
    private static readonly ImmutableArray<string> Files = ["packed-refs", "shallow"];
    private readonly GitProgram _program;

    /// <summary>Makes it in a folder of its own; the damaged mirror is only read.</summary>
    internal MirrorRemains(string folder, string damaged, string anew)
    {
        GitRepository.InitBare(folder).Dispose();
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "objects", "info")).FullName, "alternates"),
            string.Concat(new[] { anew, damaged }.Select(mirror => Path.Combine(mirror, "objects") + "\n")));
        foreach (var file in Files.Where(f => File.Exists(Path.Combine(damaged, f))))
        {
            File.Copy(Path.Combine(damaged, file), Path.Combine(folder, file));
        }

        foreach (var place in new[] { SharedFetch.Place, PinnedCommits.Place })
        {
            Copy(Path.Combine(damaged, place), Path.Combine(folder, place));
        }

        (Folder, _program) = (folder, GitProgram.On(folder));
        if (!_program.Run("for-each-ref").Succeeded)
        {
            // Git reads no name at all where this is torn.
            File.Delete(Path.Combine(folder, "packed-refs"));
        }
    }

    /// <summary>Where it is.</summary>
    internal string Folder { get; }

    /// <summary>Names of ours that lead to something that is still there.</summary>
    internal ImmutableArray<string> Names => NamesIn(_program);

    /// <summary>The name of a commit; null where it cannot be read.</summary>
    internal string? FindName(string id) =>
        _program.Run("update-ref", PinnedCommits.Place + id, id).Succeeded ? PinnedCommits.Place + id : null;

    /// <summary>Names of ours in a mirror; none where it cannot tell.</summary>
    internal static ImmutableArray<string> NamesIn(GitProgram program) =>
        program.Run("for-each-ref", "--format=%(refname)", SharedFetch.Place, PinnedCommits.Place) is { Succeeded: true } run
            ? [.. run.Lines]
            : [];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.Exists(from) ? Directory.GetFiles(from) : [])
        {
            File.Copy(file, Path.Combine(Directory.CreateDirectory(to).FullName, Path.GetFileName(file)));
        }
    }
}
