using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_table_of_spectra
{
    public static TheoryData<string, string> Positions =>
    [
        .. Spectrum.All.SelectMany(spectrum => spectrum.Positions)
            .Select(position => (position.Spectrum.Name, position.Name)),
    ];

    [Fact]
    public void Has_fifteen_spectra_of_which_the_first_six_are_declared()
    {
        Assert.Equal(15, Spectrum.All.Length);
        Assert.Equal(
            ["substrate", "write-granularity", "content-opacity", "operational-envelope", "access-grant", "liveness"],
            Spectrum.All.Where(spectrum => spectrum.IsDeclared).Select(spectrum => spectrum.Name));
        Assert.All(Spectrum.All[..6], spectrum => Assert.True(spectrum.IsDeclared));
    }

    [Theory, MemberData(nameof(Positions))]
    public void Names_each_position_in_kebab_case_and_gives_it_back_by_name(string spectrum, string name)
    {
        var position = Spectrum.Find(spectrum)![name];

        Assert.Matches("^[a-z]+(-[a-z]+)*$", name);
        Assert.Equal($"{spectrum} = {name}", position.ToString());
        Assert.EndsWith(".", position.Meaning);
    }

    [Theory, MemberData(nameof(Positions))]
    public void Has_no_position_that_the_rules_forbid_altogether(string spectrum, string name)
    {
        var position = Spectrum.Find(spectrum)![name];

        Assert.Contains(PlainFolder.All(), declaration =>
            CapabilityProfile.Of(PlainFolder.With(declaration, position)) is ProfileOutcome.Accepted(var profile)
            && profile[position.Spectrum] == position);
    }

    [Fact]
    public void Knows_no_position_by_another_name()
    {
        Assert.Null(Spectrum.History.FindPosition("Git-Native"));
        var thrown = Assert.Throws<ArgumentException>(() => Spectrum.History["git"]);
        Assert.Contains("none, revisions, linear, git-native, crdt", thrown.Message);
    }

    [Fact]
    public void Keeps_the_declared_positions_of_the_architecture()
    {
        Assert.Equal(
            "file-store git-is-the-store in-engine local-rest external-api direct-database crdt-replica peer-to-peer",
            Names(Spectrum.Substrate));
        Assert.Equal("none whole-file page section block story-item", Names(Spectrum.WriteGranularity));
        Assert.Equal(
            "plaintext structured-value proprietary-but-exportable encrypted-per-item encrypted-shard",
            Names(Spectrum.ContentOpacity));
        Assert.Equal("local realtime rate-limited", Names(Spectrum.OperationalEnvelope));
        Assert.Equal("open token scoped-oauth key-or-invitation enterprise-acl", Names(Spectrum.AccessGrant));
        Assert.Equal(
            "static-source captured-snapshot live-over-files view-time irreducibly-live", Names(Spectrum.Liveness));
    }

    private static string Names(Spectrum spectrum) =>
        string.Join(' ', spectrum.Positions.Select(position => position.Name));
}
