using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A look at candidates, one after another, on behalf of the page that a specification is written on; what it looks at is noted.
/// For one thread.
/// </summary>
internal sealed class SpecLook(SpecScope scope, SpecPlace place, SpecReads reads)
{
    private readonly Dictionary<string, Identity?> _named = new(StringComparer.Ordinal);
    private (string Name, string Means) _meant = ("", place.Meant(""));

    /// <summary>What can be looked at.</summary>
    public SpecScope Scope => scope;

    /// <summary>Where the specification is written.</summary>
    public SpecPlace Place => place;

    /// <summary>What was looked at.</summary>
    public SpecReads Reads => reads;

    /// <summary>The candidate that is looked at.</summary>
    public required SpecCandidate Candidate { get; set; }

    /// <summary>The candidate's name as the place says it.</summary>
    public string Name => place.NameOf(Candidate);

    /// <summary>Notes that <paramref name="aspect"/> of the candidate decides.</summary>
    public void Note(SpecAspect aspect) => reads.Add(aspect, Candidate.Id);

    /// <summary>A name as it is meant at this place: <c>.</c> is the page itself, <c>./</c> its folder.</summary>
    public string Meant(string name)
    {
        // Asked of candidate after candidate.
        if (!ReferenceEquals(name, _meant.Name))
        {
            _meant = (name, place.Meant(name));
        }

        return _meant.Means;
    }

    /// <summary>The page or file that a name means here, whatever the candidate; null where nothing goes by it.</summary>
    public Identity? Find(string name)
    {
        reads.AddAll(SpecAspect.Presence);
        if (!_named.TryGetValue(name, out var found))
        {
            _named[name] = found = scope.Names.Find(place.Page, Meant(name));
        }

        return found;
    }
}
