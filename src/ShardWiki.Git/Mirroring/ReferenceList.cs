using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>The branches and tags of a repository or a bundle on this machine, by their short names.</summary>
public static class ReferenceList
{
    private static readonly ImmutableArray<string> Kinds = ["refs/heads/", "refs/tags/"];

    /// <summary>Those that lead to commits, sorted; null where there is no repository that can be read.</summary>
    public static ImmutableArray<string>? FindOfRepository(string folder)
    {
        try
        {
            using var repository = GitRepository.Open(folder);
            ImmutableArray<string> names = [.. Kinds.SelectMany(kind => repository.References(kind))];
            return Short(names.Zip(CommitLookup.FindAll(repository, names)).Where(found => found.Second is not null).Select(found => found.First));
        }
        catch (GitException)
        {
            return null;
        }
    }

    /// <summary>Sorted; null where it is no bundle.</summary>
    public static ImmutableArray<string>? FindOfBundle(string file)
    {
        var run = GitProgram.In(Path.GetDirectoryName(file)!).Run("bundle", "list-heads", file);
        return run.Succeeded ? Short(run.Lines.Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])) : null;
    }

    private static ImmutableArray<string> Short(IEnumerable<string> full) =>
    [
        .. full.SelectMany(name => Kinds.Where(kind => name.StartsWith(kind, StringComparison.Ordinal)).Select(kind => name[kind.Length..]))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
