using System.Collections.Immutable;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>Where the site goes, and what it is made of.</summary>
/// <param name="Site">Absolute; null while the configuration could never be read.</param>
/// <param name="Places">What a change of makes another build.</param>
internal sealed record ServedPlaces(string? Site, ImmutableArray<WatchedPlace> Places)
{
    /// <summary>
    /// As the configuration says; where it cannot be read, as it said <paramref name="last"/>, for somebody is about to
    /// mend it.
    /// </summary>
    public static ServedPlaces Of(BuildRequest request, ServedPlaces last)
    {
        try
        {
            if (SpaceOpening.Of(request.Space, out var space) is not null)
            {
                return last;
            }

            var site = request.OutputIn(space.Folder, space.Configuration.Output);
            return new ServedPlaces(site, SpacePlaces.Of(space, site));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return last;
        }
    }
}
