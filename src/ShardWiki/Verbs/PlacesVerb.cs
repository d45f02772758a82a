using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// Tells of what on this machine a site is made, for a program that has to know when to build again. A shard elsewhere has no
/// place: what is read of it is what the lock file says.
/// </summary>
public static class PlacesVerb
{
    /// <summary>Files and folders, absolute and sorted, there or not; none of a space that cannot be opened.</summary>
    public static ImmutableArray<string> Of(BuildRequest request) =>
        SpaceOpening.Of(request.Space, out var space) is null
            ? [.. SpacePlaces.Of(space, request.OutputIn(space.Folder, space.Configuration.Output))
                .Select(place => place.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
}
