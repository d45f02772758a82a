using System.Text.Json;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>Every file that is made again has a cause, down to a shard, a decision, the configuration or the looks.</summary>
public sealed class A_build_that_is_explained : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private string _title = "A";

    public A_build_that_is_explained()
    {
        _scratch.Write("notes/one.md", "# One\n\nSee [two](two.md).\n");
        _scratch.Write("notes/two.md", "# Two\n");
        _scratch.Write("notes/far/away/page.md", "# Away\n\nSee [two](../../two.md).\n");
        _scratch.Write("other/wide/off/page.md", "# Off\n\n<a href=\"../../four.html\">four</a>\n");
        _scratch.Write("other/three.md", "# Three\n\n<a href=\"four.html\">four</a>\n");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "themes/default"), "*", SearchOption.AllDirectories))
        {
            _scratch.Write("themes/default/" + Path.GetRelativePath(Path.Combine(SourceTree.Root, "themes/default"), file), File.ReadAllBytes(file));
        }

        Configure();
        _ = Build();
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Leads_a_changed_text_back_to_its_shard()
    {
        _scratch.Write("notes/one.md", "# One\n\nSee [two](two.md) again.\n");

        var lines = Build().Explained;
        Assert.Contains(
            "one/index.html: what stands around the text, the text of notes:one.md; by shard notes: its files",
            lines.Select(l => l.ToString()));
        Assert.DoesNotContain(lines, line => line.Path == "two/index.html");
    }

    [Fact]
    public void Leads_a_link_that_is_called_otherwise_back_to_the_page_it_names()
    {
        _scratch.Write("notes/two.md", "# Second\n");

        Assert.Equal(
            "far/away/page/index.html: where links of notes:far/away/page.md lead; by shard notes: its files", Told("far/away/page/index.html"));
    }

    [Fact]
    public void Leads_an_address_in_html_back_to_the_page_that_came_to_be_there()
    {
        _scratch.Write("other/four.md", "# Four\n");

        Assert.Equal(
            "wide/off/page/index.html: what it asked of the space by name; by shard other: its files", Told("wide/off/page/index.html"));
    }

    [Fact]
    public void Leads_what_stands_around_a_text_back_to_a_decision()
    {
        Assert.IsType<DecisionOutcome>(BindVerb.Run(
            new DecisionRequest(Request, "Ann <ann@example.org>"), ["notes:one.md", "other:three.md"], CancellationToken.None));

        var line = Line("one/index.html");
        Assert.Contains("what stands around the text", line.Because);
        Assert.Contains(line.By, by => by.StartsWith("the journal: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Leads_every_page_back_to_the_configuration_or_the_looks()
    {
        _title = "B";
        Configure();
        Assert.Equal("two/index.html: what stands around the text; by the configuration", Told("two/index.html"));

        File.AppendAllText(_scratch.Path("themes/default/partials/foot.hbs"), "<!-- x -->\n");
        Assert.Equal("two/index.html: the layouts; by the looks", Told("two/index.html"));
    }

    [Fact]
    public void Says_of_a_list_that_it_may_show_anything_and_of_a_file_that_was_changed_that_it_was()
    {
        _scratch.Write("notes/one.md", "# One\n");
        File.AppendAllText(_scratch.Path("site/three/index.html"), "x");

        var lines = Build().Explained;
        Assert.DoesNotContain(lines, line => line.Path == ".nojekyll" || line.Path.StartsWith("_/assets/", StringComparison.Ordinal));
        Assert.Contains("index.json: it may show anything of the space; by shard notes: its files", lines.Select(l => l.ToString()));
        Assert.Contains("three/index.html: its file in the output is gone or another", lines.Select(l => l.ToString()));
    }

    [Fact]
    public void Follows_a_sidebar_that_says_something_else_or_is_another()
    {
        _scratch.Write("notes/sidebar.md", "First [two](two.md)\n");
        Configure("    dialect: gfm\n    sidebars: true\n");
        _ = Build();
        _scratch.Write("notes/sidebar.md", "Second [two](two.md)\n");
        Assert.Contains("the text of notes:sidebar.md", Line("one/index.html").Because);
        Assert.Contains("Second", _scratch.Read("site/one/index.html"), StringComparison.Ordinal);

        _scratch.Write("notes/two.md", "# Second of two\n");
        Assert.Contains("where links of notes:sidebar.md lead", Line("one/index.html").Because);

        File.Delete(_scratch.Path("notes/sidebar.md"));
        _ = Build();
        Assert.DoesNotContain("made-sidebar", _scratch.Read("site/one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_a_comparison_again_though_nothing_but_a_word_of_it_is_another()
    {
        const string Text = "# One\n\nThe quick brown fox jumps over the lazy dog and runs along the river to the WORD of the town.\n";
        _scratch.Write("notes/one.md", Text.Replace("WORD", "market", StringComparison.Ordinal));
        _scratch.Write("other/one.md", Text.Replace("WORD", "harbour", StringComparison.Ordinal));
        _ = Build();
        _scratch.Write("other/one.md", Text.Replace("WORD", "station", StringComparison.Ordinal));
        _ = Build();

        Assert.Contains("station", _scratch.Read("site/one/@other/diff/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("harbour", _scratch.Read("site/one/@other/diff/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_the_front_page_where_the_page_that_stood_there_is_gone()
    {
        _scratch.Write("notes/index.md", "# Home of all\n");
        _ = Build();
        File.Delete(_scratch.Path("notes/index.md"));
        _ = Build();

        Assert.DoesNotContain("Home of all", _scratch.Read("site/index.html"), StringComparison.Ordinal);
        Assert.Contains("Three", _scratch.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_lines_of_another_page_as_soon_as_it_has_them()
    {
        File.Delete(_scratch.Path("other/three.md"));
        _scratch.Write("other/b.md", "# B\n\nx\n");
        _scratch.Write("notes/a.md", "![[b#L3-L5]]\n");
        Configure("    dialect: obsidian\n");
        _ = Build();
        Assert.DoesNotContain("class=\"transclusion\"", _scratch.Read("site/a/index.html"), StringComparison.Ordinal);

        _scratch.Write("other/b.md", "# B\n\nx\ny\nz\nw\n");
        _ = Build();
        Assert.Contains("class=\"transclusion\"", _scratch.Read("site/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_a_full_build_tells_where_there_is_nothing_to_do()
    {
        _scratch.Write("notes/broken.md", "[[nowhere]] [gone](gone.md)\n");
        _scratch.Write("other/one.md", "# One\n\nSee [two](two.md), which is another text of the same name.\n");
        var first = Build();
        var again = Build();
        var full = BuildVerb.Run(new BuildRequest { Space = Request, Output = _scratch.Path("site"), Full = true }, CancellationToken.None);

        Assert.NotEmpty(first.Findings);
        Assert.Equal(0, again.Files.Made);
        Assert.Equal(Said(Assert.IsType<BuildOutcome>(full)), Said(again));
        Assert.Equal(Said(first), Said(again));
    }

    private SpaceRequest Request => new(_scratch.Root, null, TimeProvider.System);

    private static string Said(BuildOutcome outcome) => JsonSerializer.Serialize(
        outcome with { Files = new WriteCounts(outcome.Files.Total, 0, 0, 0, 0), Explained = [], Work = WorkCounts.Nothing });

    private string Told(string file) => Line(file).ToString();

    private MadeLine Line(string file) => Build().Explained.Single(line => line.Path == file);

    private BuildOutcome Build() => Assert.IsType<BuildOutcome>(BuildVerb.Run(
        new BuildRequest { Space = Request, Output = _scratch.Path("site"), Explain = true, FailOn = "none" }, CancellationToken.None));

    private void Configure(string notes = "    dialect: gfm\n") => _scratch.Write(
        "shardwiki.yml",
        $"space: explained\ntitle: {_title}\nshards:\n  - name: notes\n    folder: notes\n{notes}  - name: other\n    folder: other\n    dialect: gfm\n");
}
