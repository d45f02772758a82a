using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// The references of a mirror that keep commits to which no other leads any more: what a lock pins stays, whatever a server does with
/// the name that led to it.
/// </summary>
internal static class PinnedCommits
{
    internal const string Place = "refs/shardwiki/pinned/";

    private const int MostAtOnce = 500; // Windows takes no longer command line than 32,767 characters.

    /// <summary>Names those of <paramref name="ids"/> that are here, where nothing else leads to them.</summary>
    internal static void Keep(GitRepository mirror, IEnumerable<string> ids)
    {
        var program = GitProgram.On(mirror.GitDirectory);
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(MostAtOnce))
        {
            ImmutableArray<string> here = [.. Held(mirror, [.. some])];
            var run = here.IsEmpty ? null : program.Run(["rev-list", .. here, "--not", "--all"]);
            var unnamed = run is { Succeeded: true } ? here.Intersect(run.Lines, StringComparer.Ordinal) : here;
            foreach (var id in unnamed)
            {
                program.Run("update-ref", Place + id, id).OrThrow($"'{mirror.GitDirectory}' cannot keep {id}");
            }
        }
    }

    /// <summary>Those of <paramref name="ids"/> whose commits are here.</summary>
    internal static IEnumerable<string> Held(GitRepository mirror, ImmutableArray<string> ids)
    {
        ImmutableArray<string> asked = [.. ids.Where(id => ObjectName.TryParse(id, out _))];
        return CommitLookup.FindAll(mirror, asked).OfType<ObjectName>().Select(id => id.ToString()).Intersect(asked, StringComparer.Ordinal);
    }
}
