using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_manual_page_about_capabilities
{
    private static readonly string Page = File.ReadAllText(PathOf("docs/capabilities.md"));

    [Fact]
    public void Shows_the_contract_word_for_word() =>
        Assert.Contains($"```text\n{EmbeddedTable.TextOf(ContractTable.File)}```\n", Page);

    [Fact]
    public void Names_every_position_with_its_meaning() => Assert.All(
        Spectrum.All.SelectMany(spectrum => spectrum.Positions),
        position => Assert.Contains($"| `{position.Name}` | {position.Meaning} |", Page));

    [Fact]
    public void Names_every_rule_with_its_reason() => Assert.All(
        ForbiddingRuleTable.Embedded.Rows, rule => Assert.Contains($"| `{rule.Name}` | {rule.Reason} |", Page));

    [Fact]
    public void Says_what_implies_every_implied_position() => Assert.All(
        ImplicationTable.Embedded.Rows,
        row => Assert.Contains($"| `{row.When.Text}` | `{row.Yields.Name}` |", Page));

    [Fact]
    public void Names_every_verb() => Assert.All(Verb.All, verb => Assert.Contains($"`{verb.Name}`", Page));

    private static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ShardWiki.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, file);
    }
}
