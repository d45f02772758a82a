using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_profile
{
    private static readonly CapabilityProfile FolderWithHistory = CapabilityProfile
        .Of(PlainFolder.With("history = git-native & verb version & verb diff")).GetProfile();

    [Fact]
    public void Lists_all_fifteen_positions_in_the_order_of_the_spectra() =>
        Assert.Equal(Spectrum.All, FolderWithHistory.Entries.Select(entry => entry.Spectrum));

    [Fact]
    public void Says_who_said_each_position()
    {
        Assert.Equal(PositionOrigin.Declared, FolderWithHistory.OriginOf(Spectrum.Substrate));
        Assert.Equal(PositionOrigin.Overridden, FolderWithHistory.OriginOf(Spectrum.History));
        Assert.Equal(PositionOrigin.Implied, FolderWithHistory.OriginOf(Spectrum.MergeModel));
        Assert.Equal(
            ["declared", "implied", "overridden"],
            FolderWithHistory.Entries.Select(entry => entry.Origin.Name).Distinct().Order());
    }

    [Fact]
    public void Draws_its_implications_from_what_was_overridden()
    {
        Assert.Equal("git-native", FolderWithHistory[Spectrum.History].Name);
        Assert.Equal("three-way-text", FolderWithHistory[Spectrum.MergeModel].Name);
        Assert.Equal("path-with-history", FolderWithHistory[Spectrum.IdentityVersusPlacement].Name);
        Assert.Equal("line", FolderWithHistory[Spectrum.ProvenanceGranularity].Name);
        Assert.Equal("hash-on-read", FolderWithHistory[Spectrum.ContentIdentity].Name);
    }

    [Fact]
    public void Lists_its_verbs_once_and_in_order()
    {
        var declaration = PlainFolder.Declaration with { Verbs = [Verb.Notify, Verb.Read, Verb.Notify] };

        var profile = CapabilityProfile.Of(declaration).GetProfile();

        Assert.Equal([Verb.Read, Verb.Notify], profile.Verbs);
        Assert.True(profile.Has(Verb.Notify));
        Assert.False(profile.Has(Verb.Write));
    }

    [Fact]
    public void Is_the_same_however_often_it_is_declared()
    {
        var again = CapabilityProfile
            .Of(PlainFolder.With("verb diff & verb version & history = git-native")).GetProfile();

        Assert.Equal(FolderWithHistory.Entries, again.Entries);
        Assert.Equal(FolderWithHistory.Verbs, again.Verbs);
    }
}
