using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// A shard's positions on all fifteen spectra, plus its verbs. It is possible by construction: only
/// <see cref="Of"/> makes one, after every rule of <c>forbidding-rules.txt</c> was asked.
/// </summary>
public sealed record CapabilityProfile
{
    private CapabilityProfile(Stance stance, ImmutableArray<ProfileEntry> entries)
    {
        Stance = stance;
        Entries = entries;
    }

    /// <summary>All fifteen positions, in the order of the spectra.</summary>
    public ImmutableArray<ProfileEntry> Entries { get; }

    /// <summary>The declared verbs, each once, in the order of <see cref="Verb.All"/>.</summary>
    public ImmutableArray<Verb> Verbs => Stance.Verbs;

    public Position this[Spectrum spectrum] => Stance.Get(spectrum);

    internal Stance Stance { get; }

    public bool Has(Verb verb) => Stance.Has(verb);

    public PositionOrigin OriginOf(Spectrum spectrum) =>
        Entries.Single(entry => entry.Spectrum == spectrum).Origin;

    /// <summary>
    /// Computes what the declaration implies and asks every rule; never throws for an impossible profile.
    /// </summary>
    public static ProfileOutcome Of(ProfileDeclaration declaration)
    {
        if (DeclarationForm.FindFlaw(declaration) is { } flaw)
        {
            return flaw;
        }

        var stance = ImplicationTable.Embedded.Complete(declaration);
        if (ForbiddingRuleTable.Embedded.FindBroken(stance) is { } broken)
        {
            return new ProfileOutcome.Refused(broken.Name, broken.Explain(stance));
        }

        return new ProfileOutcome.Accepted(new CapabilityProfile(stance, EntriesOf(stance, declaration.Overrides)));
    }

    private static ImmutableArray<ProfileEntry> EntriesOf(Stance stance, ImmutableArray<Position> overrides) =>
        [.. Spectrum.All.Select(spectrum => new ProfileEntry(stance.Get(spectrum), Origin(spectrum, overrides)))];

    private static PositionOrigin Origin(Spectrum spectrum, ImmutableArray<Position> overrides) =>
        spectrum.IsDeclared ? PositionOrigin.Declared
        : overrides.Any(position => position.Spectrum == spectrum) ? PositionOrigin.Overridden
        : PositionOrigin.Implied;
}
