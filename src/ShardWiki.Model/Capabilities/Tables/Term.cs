using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>One statement about a stance: that a position is among some, or that a verb is or is not there.</summary>
internal abstract record Term
{
    private Term()
    {
    }

    internal abstract bool Holds(Stance stance);

    /// <summary>The spectrum that the term reads, or null where it reads a verb.</summary>
    internal abstract Spectrum? Reads { get; }

    internal sealed record At(Spectrum Spectrum, ImmutableArray<Position> Positions) : Term
    {
        internal override Spectrum Reads => Spectrum;

        internal override bool Holds(Stance stance) =>
            stance.Find(Spectrum) is { } position && Positions.Contains(position);
    }

    internal sealed record With(Verb Verb) : Term
    {
        internal override Spectrum? Reads => null;

        internal override bool Holds(Stance stance) => stance.Has(Verb);
    }

    internal sealed record Without(Verb Verb) : Term
    {
        internal override Spectrum? Reads => null;

        internal override bool Holds(Stance stance) => !stance.Has(Verb);
    }

    /// <summary>Demanded by rules that forbid whatever the positions are.</summary>
    internal sealed record Never : Term
    {
        internal override Spectrum? Reads => null;

        internal override bool Holds(Stance stance) => false;
    }
}
