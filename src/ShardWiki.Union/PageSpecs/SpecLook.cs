using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// One look at one candidate on behalf of the page that a specification is written on; what it looks at is noted.
/// </summary>
internal sealed record SpecLook(SpecScope Scope, SpecPlace Place, SpecReads Reads)
{
    public required SpecCandidate Candidate { get; init; }

    /// <summary>The candidate's name as the place says it.</summary>
    public string Name => Place.NameOf(Candidate);

    /// <summary>Notes that <paramref name="aspect"/> of the candidate decides.</summary>
    public void Note(SpecAspect aspect) => Reads.Add(aspect, Candidate.Id);

    /// <summary>A name as it is meant at this place: <c>.</c> is the page itself, <c>./</c> its folder.</summary>
    public string Meant(string name) => Place.Meant(name);

    /// <summary>The page or file that a name means here; null where nothing goes by it.</summary>
    public Identity? Find(string name)
    {
        Reads.AddAll(SpecAspect.Presence);
        return Scope.Names.Find(Place.Page, Meant(name));
    }
}
