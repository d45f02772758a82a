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

    /// <summary>
    /// Names the pins of a request, and those of <paramref name="references"/> that are ids, as far as they are here and nothing else leads
    /// to them. Lets others go where the request has all pins.
    /// </summary>
    internal static void Keep(GitRepository mirror, MirrorRequest request, ImmutableArray<string> references)
    {
        var program = GitProgram.On(mirror.GitDirectory);
        var names = request.HasAllPins ? program.Run("for-each-ref", "--format=%(refname)", Place).Lines : [];
        foreach (var name in LetGo(request, references, names))
        {
            program.Run("update-ref", "-d", name); // Where that fails the next one does it.
        }

        // After that: what only such a name led to needs one of its own.
        Name(mirror, program, request.Pins.Select(pin => pin.Commit).Concat(references));
    }

    /// <summary>Those of the names of a mirror that keep what is no pin any more.</summary>
    internal static IEnumerable<string> LetGo(MirrorRequest request, ImmutableArray<string> references, IEnumerable<string> names) =>
        request.HasAllPins
            ? names.Where(name => name.StartsWith(Place, StringComparison.Ordinal))
                .Except(request.Pins.Select(pin => pin.Commit).Concat(references).Select(id => Place + id), StringComparer.Ordinal)
            : [];

    private static void Name(GitRepository mirror, GitProgram program, IEnumerable<string> ids)
    {
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
