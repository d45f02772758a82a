using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// The positions known so far, and the verbs: what conditions are asked of. It is a profile in the making, not yet
/// complete and not yet asked whether it is possible.
/// </summary>
internal sealed record Stance
{
    private readonly ImmutableDictionary<Spectrum, Position> _positions;

    private Stance(ImmutableDictionary<Spectrum, Position> positions, ImmutableArray<Verb> verbs)
    {
        _positions = positions;
        Verbs = verbs;
    }

    internal ImmutableArray<Verb> Verbs { get; }

    internal static Stance Of(IEnumerable<Position> positions, IEnumerable<Verb> verbs) => new(
        positions.ToImmutableDictionary(position => position.Spectrum),
        [.. Verb.All.Intersect(verbs)]);

    internal Position? Find(Spectrum spectrum) => _positions.GetValueOrDefault(spectrum);

    internal Position Get(Spectrum spectrum) => _positions[spectrum];

    internal bool Has(Verb verb) => Verbs.Contains(verb);

    internal Stance With(Position position) => new(_positions.SetItem(position.Spectrum, position), Verbs);
}
