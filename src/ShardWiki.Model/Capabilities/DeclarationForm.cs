namespace ShardWiki.Model;

/// <summary>
/// The three rules about the form of a declaration, which no table can say because they come before any position is
/// known. Their names stand beside those of the tables in the manual.
/// </summary>
internal static class DeclarationForm
{
    internal const string PositionsStandInTheirSpectrum = "positions-stand-in-their-spectrum";
    internal const string OverridesAreOfImpliedSpectra = "overrides-are-of-implied-spectra";
    internal const string OneOverrideForASpectrum = "one-override-for-a-spectrum";

    internal static ProfileOutcome.Refused? FindFlaw(ProfileDeclaration declaration)
    {
        var spectra = Spectrum.All.Where(spectrum => spectrum.IsDeclared);
        foreach (var (spectrum, position) in spectra.Zip(declaration.Declared))
        {
            if (position.Spectrum != spectrum)
            {
                return new(PositionsStandInTheirSpectrum, $"{position} was declared as the position of {spectrum}.");
            }
        }

        if (declaration.Overrides.FirstOrDefault(position => position.Spectrum.IsDeclared) is { } misplaced)
        {
            return new(OverridesAreOfImpliedSpectra, $"{misplaced} is declared, not implied; declare it once.");
        }

        var twice = declaration.Overrides.GroupBy(position => position.Spectrum)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? null
            : new(OneOverrideForASpectrum, $"{twice.Key} was overridden as {string.Join(" and as ",
                twice.Select(position => position.Name))}.");
    }
}
