using System.Collections.Immutable;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>
/// Looks where a build reads, before it reads and after: where nothing there was written meanwhile, what stands there is what the
/// site was made of. Times and lengths decide whether that is known, never what is built.
/// </summary>
internal sealed class BuildLook
{
    private readonly BuildRequest _request;
    private readonly KnownContents _known;
    private readonly ImmutableArray<WatchedPlace> _first;
    private readonly PlaceState _atFirst;
    private ImmutableArray<WatchedPlace> _places = [];
    private PlaceState _before;
    private ImmutableArray<WatchedPlace> _own = [];
    private bool _isKnown;

    private BuildLook(BuildRequest request, KnownContents known)
    {
        var folder = SpaceOpening.FolderOf(request.Space);
        _request = request;
        _known = known;
        _first =
        [
            new WatchedPlace(SpaceOpening.FileOf(request.Space)),
            new WatchedPlace(ThemeFolder.PlaceIn(folder)), new WatchedPlace(ThemeFolder.PlaceOfProgram),
        ];
        _atFirst = PlaceState.Of(_first);
    }

    /// <summary>Looks at what is read first: the configuration and the looks.</summary>
    public static BuildLook Begin(BuildRequest request, KnownContents known) => new(request, known);

    /// <summary>Looks at all that the space is made of, before any of it is read.</summary>
    public void At(OpenSpace space, string output)
    {
        _places = SpacePlaces.OfBuild(space, output);
        _own = [new WatchedPlace(space.MarkFile)];
        _before = PlaceState.Of(_places);

        // An archive is read where it was kept; a past state of the journal is asked for once. What patterns of refs found was
        // found before the look, and must be found again.
        _isKnown = _request.AsOf is null
            && space.Configuration.Shards.All(s => s.Capture is null)
            && (space.Configuration.Shards.All(s => s.Version is null) || AreTheSame(space));
    }

    /// <summary>
    /// The places with the digests of what they hold, where nothing was written there since; null where something was, or where
    /// nobody could tell tomorrow whether they are the same.
    /// </summary>
    public ImmutableArray<SeenPlace>? Find()
    {
        if (!_isKnown)
        {
            return null;
        }

        var (contents, seen) = (new PlaceContents(_request.Threads, _known), ImmutableArray.CreateBuilder<SeenPlace>());
        foreach (var place in _places.Concat(_own))
        {
            if (contents.DigestOf(place) is not { } digest)
            {
                return null;
            }

            seen.Add(new SeenPlace(place, digest));
        }

        return PlaceState.Of(_first) == _atFirst && PlaceState.Of(_places) == _before ? seen.ToImmutable() : null;
    }

    private bool AreTheSame(OpenSpace space) => SpaceOpening.Of(_request.Space, out var again) is null
        && space.Configuration.Shards.Select(s => (s.Name, s.Reference))
            .SequenceEqual(again.Configuration.Shards.Select(s => (s.Name, s.Reference)));
}
