using ShardWiki.Adapters;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class What_is_told_of_a_shard
{
    [Theory]
    [InlineData("'/srv/elsewhere' is odd", "'…/elsewhere' is odd")]
    [InlineData("cannot read /etc/x/.gitconfig: no", "cannot read …/.gitconfig: no")]
    [InlineData("'file:///srv/a/b.git' is odd", "'…/b.git' is odd")]
    [InlineData("'D:\\ann\\b.git' is odd", "'…/b.git' is odd")]
    [InlineData("'docs/a' and 'https://h/a/b' are not", "'docs/a' and 'https://h/a/b' are not")]
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

    [Theory]
    [InlineData("file:///srv/ann/wiki.git", "…/wiki.git")]
    [InlineData("FILE:///srv/ann/wiki.git/", "…/wiki.git")]
    [InlineData("file:/srv/ann/wiki.git", "…/wiki.git")]
    [InlineData("/srv/ann/wiki", "…/wiki")]
    [InlineData(@"D:\ann\wiki", "…/wiki")]
    [InlineData("../wiki", "../wiki")]
    [InlineData("user:s3cr3t@h:wiki.git", "…@h:wiki.git")]
    public void Names_no_folder_of_the_machine_and_no_secret(string location, string shown)
    {
        var finding = Order(location).About(FindingCode.ShardUnreachable, $"'{location}' does not answer");

        Assert.Equal(shown, finding.Place.File);
        Assert.DoesNotContain("ann", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", finding.Message, StringComparison.Ordinal);
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
