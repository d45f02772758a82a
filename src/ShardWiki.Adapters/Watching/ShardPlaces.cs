using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Where on this machine shards are read from. A shard elsewhere has no place: only a pull asks it, and its lock file
/// says so.
/// </summary>
public static class ShardPlaces
{
    /// <summary>The places of all shards. A shard that cannot be read has the place where it should be.</summary>
    public static ImmutableArray<WatchedPlace> Of(WatchRequest request) =>
        [.. request.Attachments.SelectMany(attachment => Of(attachment, request))];

    /// <summary>What changes whenever a reference of the repository that holds a folder does.</summary>
    public static ImmutableArray<WatchedPlace> OfReferencesAbove(string folder)
    {
        try
        {
            using var repository = GitRepository.Find(folder);
            return repository is null ? [] : [.. repository.ReferencePlaces.Select(path => new WatchedPlace(path))];
        }
        catch (GitException)
        {
            // Reading it says why it cannot be read; here it is a repository that nothing changes in.
            return [];
        }
    }

    private static IEnumerable<WatchedPlace> Of(Attachment attachment, WatchRequest request) =>
        AdapterCatalogue.Find(attachment.Adapter)?.FindPlaces(attachment, request) ?? [];
}
