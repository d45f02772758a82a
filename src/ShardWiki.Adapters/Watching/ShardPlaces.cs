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

    /// <summary>
    /// What changes whenever a reference of the repository that holds a folder does, or when another repository comes to hold it.
    /// </summary>
    public static ImmutableArray<WatchedPlace> OfReferencesAbove(string folder)
    {
        try
        {
            using var repository = GitRepository.Find(folder);
            return [.. HeadsAbove(folder, repository?.WorkTree).Concat(repository?.ReferencePlaces ?? []).Select(path => new WatchedPlace(path))];
        }
        catch (GitException)
        {
            // Reading it says why it cannot be read; here it is a repository that nothing changes in.
            return [];
        }
    }

    // Where '.git' is a file it says where the repository is; of one that is a folder only the beginning is looked at.
    private static IEnumerable<string> HeadsAbove(string folder, string? workTree)
    {
        for (var above = folder; above is not null; above = above == workTree ? null : Path.GetDirectoryName(above))
        {
            var git = Path.Combine(above, ".git");
            yield return Path.Combine(git, "HEAD");
            if (!Directory.Exists(git))
            {
                yield return git;
            }
        }
    }

    private static IEnumerable<WatchedPlace> Of(Attachment attachment, WatchRequest request) =>
        AdapterCatalogue.Find(attachment.Adapter)?.FindPlaces(attachment, request) ?? [];
}
