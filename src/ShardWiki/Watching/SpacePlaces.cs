using System.Collections.Immutable;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>
/// What a site is made of on this machine: the configuration and the lock file, the theme, the journal, the shards. Of
/// what is elsewhere the lock file tells.
/// </summary>
internal static class SpacePlaces
{
    /// <summary>The places of a space that can be opened.</summary>
    public static ImmutableArray<WatchedPlace> Of(OpenSpace space, string output)
    {
        var journal = Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Journal.Repository));
        var own = SpaceJournal.OwnRepositoryOf(space);
        string[] files = [space.File, space.LockFile, ThemeFolder.PlaceOf(space), Path.Combine(journal, ".git", "HEAD")];
        return
        [
            .. files.Select(path => new WatchedPlace(path)),
            new WatchedPlace(own).Without(["objects"], []),
            .. Seed(space),
            .. KeptDiagrams.FindPlace(space) is { } drawn ? [new WatchedPlace(drawn)] : (WatchedPlace[])[],
            .. ShardPlaces.OfReferencesAbove(journal),
            .. ShardPlaces.Of(new WatchRequest
            {
                Attachments = space.Configuration.Shards,
                SpaceFolder = space.Folder,
                OwnPaths = [.. space.OwnPaths(output), own],
            }),
        ];
    }

    /// <summary>The same with what came with the program, which a build reads too and nobody waits for.</summary>
    public static ImmutableArray<WatchedPlace> OfBuild(OpenSpace space, string output) =>
        [.. Of(space, output), new WatchedPlace(ThemeFolder.PlaceOfProgram)];

    private static IEnumerable<WatchedPlace> Seed(OpenSpace space) =>
        space.Configuration.Journal.Seed is { } seed ? [new WatchedPlace(Path.Combine(space.Folder, seed))] : [];
}
