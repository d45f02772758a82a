using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// A list, its feed and a sidebar are made again where what they show is another by no change of theirs: by a page of
/// another shard, by the rule that picks voices, by the mount of a shard, by a diagram.
/// </summary>
public sealed class What_others_change_of_a_list : IDisposable
{
    private const string Page = "x/m/page/index.html";
    private const string Atom = "x/m/page/index.atom";
    private const string Chorus = "policy:\n  canonical: chorus\n";
    private const string ShardOrder = "policy:\n  canonical: shard-order\n";
    private const string Diagrams = "diagrams: { mermaid: [sh, draw.sh] }\n";
    private const string Diagram = "```mermaid\ngraph TD; A-->B;\n```\n";
    private const string Words = "\n\n# There\n\nSome words that both of them say, and enough of them to be sure that they are one page.\n";
    private readonly ScratchFolder _scratch = new();

    public What_others_change_of_a_list()
    {
        _scratch.Write("wiki/x/l.mdwn", "What comes before in the tree.\n");
        _scratch.Write("wiki/x/n.mdwn", "What comes after.\n");
        _scratch.Write("wiki/two.mdwn", "[[!tag k]] Nothing.\n");
        _scratch.Write("more/z.mdwn", "Something of another shard.\n");
        _scratch.Write("draw.sh", "cat >/dev/null\nprintf '<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"9\" height=\"9\"/></svg>'\n");
        Configure("");
    }

    private SpaceBuiltAgain Space => new(_scratch);

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(Page, "<a href=\"#there\">raw</a>")]
    [InlineData(Atom, "<a href=\"#there\">raw</a>")]
    [InlineData(Page, "[[!color foreground=red text=\"[x](#there)\"]]")]
    [InlineData(Page, "[[!color foreground=red text=\"[[!toggle id=q]]\"]]\n\n[[!toggleable id=q text=hidden]]")]
    public void Is_where_places_of_a_listed_page_are(string made, string link)
    {
        Configure(Chorus);
        _scratch.Write("wiki/list/a.mdwn", link + Words);
        _scratch.Write("more/list/a.mdwn", "Also." + Words);
        Check(made, "[[!inline pages=\"list/*\" sort=path]]", () => Configure(ShardOrder));
    }

    [Fact]
    public void Is_where_places_of_a_sidebar_are()
    {
        Configure(Chorus);
        _scratch.Write("wiki/sidebar.mdwn", "<a href=\"#there\">raw</a>" + Words);
        _scratch.Write("more/sidebar.mdwn", "Also." + Words);
        Check(Page, "[[!sidebar]] Text.", () => Configure(ShardOrder));
    }

    [Fact]
    public void Is_where_places_are_of_a_page_that_somebody_elses_commit_makes_a_second_voice()
    {
        using var theirs = new ScriptedRepository();
        using var other = new ScriptedRepository();
        other.CommitAs("Bo <bo@example.org>", ScriptedRepository.Beginning.AddDays(1), "one", ("list/a.mdwn", "Also." + Words));
        theirs.CommitAs("Cy <cy@example.org>", ScriptedRepository.Beginning.AddDays(3), "two", ("list/a.mdwn", "<a href=\"#there\">raw</a>" + Words));
        Configure($"  - name: g\n    git: {theirs.Root}\n    dialect: ikiwiki\n  - name: u\n    git: {other.Root}\n    dialect: ikiwiki\npolicy:\n  canonical: newest\n");
        Check(Page, "[[!inline pages=\"list/a and shard(g)\" feeds=no]]", () =>
            other.CommitAs("Bo <bo@example.org>", ScriptedRepository.Beginning.AddDays(9), "three", ("list/a.mdwn", "Also this." + Words)));
    }

    [Theory]
    [InlineData("[[!map pages=\"list/*\" show=description]]")]
    [InlineData("[[!inline pages=\"list/*\" archive=yes quick=yes template=own feeds=no]]")]
    public void Is_a_field_that_becomes_tags(string text)
    {
        _scratch.Write("wiki/templates/own.tmpl", "<p><TMPL_VAR description></p>\n");
        _scratch.Write("wiki/list/a.mdwn", "[[!meta description=\"x\"]]\nWords.\n");
        Check(Page, text, () => _scratch.Write("wiki/list/a.mdwn", "---\ntags: [description, x]\n---\nWords.\n"));
    }

    [Theory]
    [InlineData(Page, "[[!inline pages=\"list/*\" feeds=no]]")]
    [InlineData(Atom, "[[!inline pages=\"list/*\"]]")]
    [InlineData(Page, "[[!toggleable text=\"\"\"\n" + Diagram + "\"\"\"]]")]
    [InlineData(Page, Diagram)]
    public void Is_a_diagram_that_is_drawn(string made, string text)
    {
        _scratch.Write("wiki/list/a.mdwn", "A page.\n\n" + Diagram);
        Check(made, text, () => Configure(Diagrams));
    }

    [Fact]
    public void Is_a_diagram_that_is_drawn_no_more()
    {
        Configure(Diagrams);
        _scratch.Write("wiki/list/a.mdwn", Diagram);
        Check(Page, "[[!inline pages=\"list/*\" feeds=no]]", () => Configure(""));
    }

    [Fact]
    public void Is_the_name_of_a_change_whose_shard_is_mounted_elsewhere()
    {
        using var repository = new ScriptedRepository();
        repository.Commit("first", ("list/a.mdwn", "A page of git.\n"), ("gone.mdwn", "It goes.\n"));
        repository.Delete("second", "gone.mdwn");
        Configure($"  - name: g\n    git: {repository.Root}\n    dialect: ikiwiki\n");
        Check(Page, "[[!map pages=\"x/l or (internal(*recentchanges/change_*) and !title(*list*))\"]]", () =>
            Configure($"  - name: g\n    git: {repository.Root}\n    dialect: ikiwiki\n    mount: other\n"));
    }

    [Fact]
    public void Is_the_title_of_the_site_in_a_feed()
    {
        _scratch.Write("wiki/list/a.mdwn", "Words.\n");
        Check(Atom, "[[!inline pages=\"list/*\" title=\"Its own\"]]", () => File.WriteAllText(
            _scratch.Path("shardwiki.yml"), _scratch.Read("shardwiki.yml").Replace("title: X", "title: Y", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_a_file_that_is_longer()
    {
        _scratch.Write("wiki/list/a.ogg", "First");
        Check(Atom, "[[!inline pages=\"list/*.ogg\"]]", () => _scratch.Write("wiki/list/a.ogg", "Second time"));
    }

    [Fact]
    public void Is_nothing_of_a_map_where_pages_of_it_say_something_else()
    {
        _scratch.Write("wiki/list/a.mdwn", "Words.\n");
        _scratch.Write("wiki/x/m/page.mdwn", "[[!map pages=\"list/*\"]]\n");
        _ = Space.Build();
        _scratch.Write("wiki/list/a.mdwn", "[[!meta author=\"Bo\"]] Other words.\n");

        Assert.DoesNotContain(Space.Build().Explained, line => line.Path == Page);
    }

    private void Configure(string more) => _scratch.Write("shardwiki.yml", "space: x\ntitle: X\nbase-url: https://example.org/\nshards:\n"
        + "  - name: w\n    folder: wiki\n    dialect: ikiwiki\n  - name: v\n    folder: more\n    dialect: ikiwiki\n" + more);

    private void Check(string made, string text, Action change)
    {
        _scratch.Write("wiki/x/m/page.mdwn", text + "\n");
        Space.MakesAgain(made, change);
    }
}
