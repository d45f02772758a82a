using ShardWiki.Adapters;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class What_is_told_of_a_shard
{
    [Theory]
    [InlineData("'/srv/elsewhere' is odd", "'/srv/elsewhere' is odd")]
    [InlineData("'/srv/wiki/.git' is odd", "'../wiki/.git' is odd")]
    [InlineData("'/srv/space/x' is odd", "'./x' is odd")]
    [InlineData(
        "git config --global --add safe.directory /srv/wiki",
        "git config --global --add safe.directory \"$(realpath '../wiki')\"")]
    [InlineData("Failed to connect to h port 1 after 12 ms: refused", "Failed to connect to h port 1: refused")]
    [InlineData("https://ann:secret@h/x failed", "https://h/x failed")]
    public void Holds_neither_paths_of_the_machine_nor_secrets_nor_durations(string message, string told) =>
        Assert.Equal($"shard 'wiki': {told}", Order("../wiki").About(FindingCode.ShardUnreachable, message).Message);

    [Fact]
    public void Stands_at_the_place_that_the_configuration_names()
    {
        var finding = Order("https://ann:secret@h/x").About(FindingCode.ShardUnreachable, "no");
        Assert.Equal(new Place(ShardName.Parse("wiki"), "https://h/x"), finding.Place);
    }

    private static ShardOrder Order(string location) => new()
    {
        Attachment = GatheringSpace.Git("wiki", location),
        Pin = null,
        Mode = GatherMode.Pull,
        SpaceFolder = "/srv/space",
        StateFolder = "/srv/space/.shardwiki",
        OwnPaths = [],
        Schemes = [],
        Degree = 1,
        Report = _ => { },
    };
}
