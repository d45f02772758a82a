using System.Text.Json;
using AngleSharp.Html.Parser;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_shard_with_a_forge
{
    private const string Revision = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void Is_named_below_a_page_that_ikiwiki_shows_with_actions()
    {
        var site = SampleSite.Empty.Shard("a", "ikiwiki").With("a", "p.mdwn", "P.\n")
            .With("a", "with.mdwn", "[[!inline pages=\"p\" actions=yes]]\n").With("a", "without.mdwn", "[[!inline pages=\"p\"]]\n")
            .Attached("a", a => a with { Forge = Forge("folder: docs\n    forge: { edit: 'https://e.example/?p={path}' }") }).Texts();

        var link = new HtmlParser().ParseDocument(site["with/index.html"]).QuerySelector(".made-actions a")!;
        Assert.Equal(("Edit", "https://e.example/?p=p.mdwn"), (link.TextContent, link.GetAttribute("href")));
        Assert.DoesNotContain("made-actions", site["without/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git: https://github.com/team/wiki.git\n    ref: main\n    path: docs",
        "https://github.com/team/wiki/edit/main/docs/a%20page.md", "https://github.com/team/wiki/commits/main/docs/a%20page.md",
        "https://github.com/team/wiki/blob/" + Revision + "/docs/a%20page.md")]
    [InlineData("git: git@gitlab.com:team/wiki.git\n    ref: main",
        "https://gitlab.com/team/wiki/-/edit/main/a%20page.md", "https://gitlab.com/team/wiki/-/commits/main/a%20page.md",
        "https://gitlab.com/team/wiki/-/blob/" + Revision + "/a%20page.md")]
    [InlineData("git: ssh://git@codeberg.org/team/wiki.git\n    ref: a/b",
        "https://codeberg.org/team/wiki/_edit/a/b/a%20page.md", "https://codeberg.org/team/wiki/commits/branch/a/b/a%20page.md",
        "https://codeberg.org/team/wiki/src/commit/" + Revision + "/a%20page.md")]
    [InlineData("folder: docs\n    forge: { kind: forgejo, url: 'https://git.example/t/w/', branch: main, folder: docs }",
        "https://git.example/t/w/_edit/main/docs/a%20page.md", "https://git.example/t/w/commits/branch/main/docs/a%20page.md",
        "https://git.example/t/w/src/commit/" + Revision + "/docs/a%20page.md")]
    [InlineData("git: x\n    forge: { kind: bitbucket, url: 'https://bitbucket.org/t/w', branch: main }",
        "https://bitbucket.org/t/w/src/main/a%20page.md?mode=edit&at=main", "https://bitbucket.org/t/w/history-node/main/a%20page.md",
        "https://bitbucket.org/t/w/src/" + Revision + "/a%20page.md")]
    [InlineData("git: x\n    forge: { kind: cgit, url: 'https://git.example/w.git', branch: main }",
        "", "https://git.example/w.git/log/a%20page.md?h=main", "https://git.example/w.git/tree/a%20page.md?id=" + Revision)]
    [InlineData("git: https://github.com/team/wiki\n    forge: { edit: 'https://e.example/?p={path}', source: '' }",
        "https://e.example/?p=a%20page.md", "", "")]
    [InlineData("git: https://github.com/team/wiki\n    ref: " + Revision,
        "", "", "https://github.com/team/wiki/blob/" + Revision + "/a%20page.md")]
    [InlineData("git: https://example.org/wiki.git", "", "", "")]
    public void Says_where_a_page_is_edited_and_looked_at(string shard, string edit, string history, string source)
    {
        var site = SampleSite.Empty.With("a", "a page.md", "# A").Attached("a", a => a with { Forge = Forge(shard) }).Texts();
        var links = new HtmlParser().ParseDocument(site["a~20page/index.html"]).QuerySelectorAll(".sw-action")
            .ToDictionary(a => a.TextContent, a => a.GetAttribute("href"));

        Assert.Equal(edit, links.GetValueOrDefault("Edit this page", ""));
        Assert.Equal(history, links.GetValueOrDefault("History", ""));
        Assert.Equal(source, links.GetValueOrDefault("Source", ""));
        using var index = JsonDocument.Parse(site["index.json"]);
        Assert.Equal(edit, index.RootElement.GetProperty("pages")[0].GetProperty("edit").GetString() ?? "");
    }

    [Theory]
    [InlineData("forge: { kind: sourcehut, url: 'https://x.example/' }", "'sourcehut' is no kind of forge")]
    [InlineData("forge: { kind: github, url: 'javascript:alert(1)' }", "'javascript:alert(1)' is no address on the web")]
    [InlineData("forge: { kind: github }", "url")]
    [InlineData("forge: { edit: 'javascript:alert({path})' }", "is no address on the web")]
    [InlineData("forge: { edit: 'https://x.example/{file}' }", "'{file}' stands for nothing; there are {branch}, {path} and {revision}")]
    [InlineData("forge: { eddit: 'https://x.example/' }", "'eddit'")]
    public void That_cannot_be_is_refused_with_its_line(string forge, string why)
    {
        var finding = Assert.Single(Assert.IsType<ConfigurationOutcome.Refused>(Read("git: x\n    " + forge)).Findings);

        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Equal(5, finding.Place!.Line);
    }

    private static ForgeLinks? Forge(string shard) =>
        Assert.IsType<ConfigurationOutcome.Read>(Read(shard)).Configuration.Shards[0].Forge;

    private static ConfigurationOutcome Read(string shard) =>
        ConfigurationReading.Of($"space: s\nshards:\n  - name: a\n    {shard}\n", Path.GetTempPath());
}
