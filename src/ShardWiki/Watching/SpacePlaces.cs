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
        string[] files = [space.File, space.LockFile, ThemeFolder.PlaceOf(space), Path.Combine(journal, ".git", "HEAD"), own];
        return
        [
            .. files.Select(path => new WatchedPlace(path)),
            .. Seed(space),
            .. ShardPlaces.OfReferencesAbove(journal),
            .. ShardPlaces.Of(new WatchRequest
            {
                Attachments = space.Configuration.Shards,
                SpaceFolder = space.Folder,
                OwnPaths = [.. space.OwnPaths(output), own],
            }),
        ];
    }

    private static IEnumerable<WatchedPlace> Seed(OpenSpace space) =>
        space.Configuration.Journal.Seed is { } seed ? [new WatchedPlace(Path.Combine(space.Folder, seed))] : [];
}
