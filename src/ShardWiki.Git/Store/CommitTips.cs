using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// The commits of a repository that no other one goes on from, whether a reference leads to them or not: where branches
/// end, and where they ended once.
/// </summary>
public static class CommitTips
{
    /// <summary>Sorted; those that cannot be read are passed over.</summary>
    public static ImmutableArray<ObjectName> Of(GitRepository repository)
    {
        var run = GitProgram.On(repository.GitDirectory).Run(
            "cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)");
        var commits = run.Lines.Where(line => line.EndsWith(" commit", StringComparison.Ordinal))
            .Select(line => ObjectName.Parse(line[..40])).ToList();
        var parents = commits.SelectMany(commit => Parents(repository, commit)).ToHashSet();
        return [.. commits.Where(commit => !parents.Contains(commit)).Order()];
    }

    /// <summary>What a reference held before, as its log tells; the newest last, none where there is no log.</summary>
    public static ImmutableArray<ObjectName> Logged(GitRepository repository, string reference)
    {
        var log = Path.Combine(repository.CommonDirectory, "logs", reference);
        return !File.Exists(log) ? [] :
        [
            .. File.ReadLines(log).Select(line => line.Split(' ').ElementAtOrDefault(1))
                .Where(text => ObjectName.TryParse(text, out _)).Select(text => ObjectName.Parse(text!)),
        ];
    }

    private static ImmutableArray<ObjectName> Parents(GitRepository repository, ObjectName commit)
    {
        try
        {
            return repository.Commit(commit).Parents;
        }
        catch (GitException)
        {
            return [];
        }
    }
}
