using System.Text.Json;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The project's own space, as a newcomer's first build sees it.</summary>
public sealed class The_handbook
{
    [Fact]
    public void Breaks_no_link_but_the_one_that_it_shows()
    {
        var broken = Ask("check").GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("code").GetString()!.StartsWith("SW12", StringComparison.Ordinal))
            .Select(finding => $"{finding.GetProperty("file")}({finding.GetProperty("line")}): {finding.GetProperty("message")}");

        var only = Assert.Single(broken);
        Assert.StartsWith("docs/field-notes/when-ci-is-red.md(", only, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_nothing_that_could_not_be_shown() =>
        Assert.DoesNotContain(
            Ask("check").GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("severity").GetString() == "error");

    [Fact]
    public void Shows_its_overlay() =>
        Assert.Equal("clean", Assert.Single(Ask("status").GetProperty("overlays").EnumerateArray()).GetProperty("state").GetString());

    [Theory]
    [InlineData("getting-started", "designated", "different")]
    [InlineData("exit-codes", "chorus", "different")]
    [InlineData("troubleshooting", "chorus", "different")]
    [InlineData("glossary", "chorus", "identical")]
    [InlineData("checklists/before-a-build", "single", "single")]
    [InlineData("quickstart", "designated", "different")]
    public void Shows_what_its_page_about_itself_says(string page, string policy, string state)
    {
        var topic = Assert.Single(Ask("explain", page).GetProperty("topics").EnumerateArray());

        Assert.Equal((policy, state), (topic.GetProperty("policy").GetString(), topic.GetProperty("state").GetString()));
    }

    private static JsonElement Ask(params string[] command)
    {
        using var space = TestSpace.Of("");
        return space.Run(["-C", FindRoot(), .. command, "--json"]).Json;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "shardwiki.yml")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
