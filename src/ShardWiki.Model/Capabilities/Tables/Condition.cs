using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>
/// Terms that must all hold, written <c>a &amp; b</c>; the word <c>otherwise</c> is the condition without any.
/// </summary>
internal sealed record Condition(string Text, ImmutableArray<Term> Terms)
{
    internal static Condition Parse(TableRow row, string text) => text == "otherwise"
        ? new Condition(text, [])
        : new Condition(text, [.. text.Split('&').Select(term => TermSyntax.Parse(row, term))]);

    internal bool Holds(Stance stance) => Terms.All(term => term.Holds(stance));

    /// <summary>Every spectrum read, once, in the order of the spectra.</summary>
    internal ImmutableArray<Spectrum> Reads =>
        [.. Spectrum.All.Where(spectrum => Terms.Any(term => term.Reads == spectrum))];

    /// <summary>Where the stance stands on every spectrum read.</summary>
    internal ImmutableArray<Position> PositionsIn(Stance stance) => [.. Reads.Select(stance.Get)];
}
