using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_declaration_out_of_form
{
    [Fact]
    public void Is_refused_where_a_position_stands_in_another_spectrum() => Refused(
        PlainFolder.Declaration with { Liveness = Spectrum.AccessGrant["open"] },
        "positions-stand-in-their-spectrum", "access-grant = open was declared as the position of liveness.");

    [Fact]
    public void Is_refused_where_a_declared_spectrum_is_overridden() => Refused(
        PlainFolder.Declaration with { Overrides = [Spectrum.Liveness["view-time"]] },
        "overrides-are-of-implied-spectra", "liveness = view-time is declared, not implied; declare it once.");

    [Fact]
    public void Is_refused_where_a_spectrum_is_overridden_twice() => Refused(
        PlainFolder.Declaration with { Overrides = [Spectrum.History["linear"], Spectrum.History["none"]] },
        "one-override-for-a-spectrum", "history was overridden as linear and as none.");

    [Fact]
    public void Throws_the_name_of_the_rule_at_whoever_asks_for_the_profile_all_the_same()
    {
        var outcome = CapabilityProfile.Of(PlainFolder.With("verb execute"));

        var thrown = Assert.Throws<InvalidOperationException>(() => outcome.GetProfile());

        Assert.Contains("execute-is-gated", thrown.Message);
    }

    private static void Refused(ProfileDeclaration declaration, string rule, string explanation) =>
        Assert.Equal(new ProfileOutcome.Refused(rule, explanation), CapabilityProfile.Of(declaration));
}
