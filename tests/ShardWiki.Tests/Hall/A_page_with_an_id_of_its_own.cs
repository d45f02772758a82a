using System.Text.Json;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_page_with_an_id_of_its_own : IDisposable
{
    private readonly PublishedSpace _space = new("""
          - { name: wiki, folder: wiki, dialect: ikiwiki, mount: wiki }
          - { name: vault, folder: vault, dialect: obsidian, mount: vault }
        """);

    public A_page_with_an_id_of_its_own()
    {
        _space.Write("notes/guide/two.md", "---\nuid: docs.two\n---\n# Two\n\n## Part b\n");
        _space.Write("notes/one.md", "# One\n\n[to two](xref:docs.two#part-b), <xref:docs.two>, [](xref:docs.two?text=x), [r].\n\n"
            + "Raw <a href=\"xref:docs.two\">raw</a>.\n\n[r]: xref:docs.two\n");
        _space.Write("wiki/page.mdwn", "[[xref:docs.two]] and [[words|xref:docs.two#part-b]]\n");
        _space.Write("wiki/own.mdwn", "[[!meta uid=\"wiki:own\"]]\nOwn.\n");
        _space.Write("vault/note.md", "[[xref:docs.two#Part b|words]] [[xref:wiki:own]]\n\n![[xref:docs.two]]\n");
    }

    [Fact]
    public void Is_linked_to_by_it_in_every_way_to_link()
    {
        Assert.DoesNotContain(Build(), f => f.Code.StartsWith("SW12", StringComparison.Ordinal));

        var one = _space.Site("one/index.html");
        Assert.Contains("""<a href="../guide/two/#part-b">to two</a>, <a href="../guide/two/">Two</a>, <a href="../guide/two/">Two</a>, <a href="../guide/two/">r</a>""", one, StringComparison.Ordinal);
        Assert.Contains("""Raw <a href="../guide/two/">raw</a>""", one, StringComparison.Ordinal);
        Assert.Contains("""<a href="../../guide/two/">Two</a> and <a href="../../guide/two/#part-b">words</a>""", _space.Site("wiki/page/index.html"), StringComparison.Ordinal);
        var note = _space.Site("vault/note/index.html");
        Assert.Contains("""<a href="../../guide/two/#part-b">words</a> <a href="../../wiki/own/">own</a>""", note, StringComparison.Ordinal);
        Assert.Contains("""<h2 id="t2-part-b">Part b""", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_found_where_it_moved_and_only_who_links_to_it_is_made_again()
    {
        for (var i = 0; i < 30; i++)
        {
            _space.Write($"notes/more/p{i}.md", $"# P{i}\n");
        }

        Build();
        Directory.CreateDirectory(_space.Path("notes/elsewhere"));
        File.Move(_space.Path("notes/guide/two.md"), _space.Path("notes/elsewhere/three.md"));
        var before = File.GetLastWriteTimeUtc(_space.Path("site/more/p3/index.html"));
        Build();

        Assert.Contains("""<a href="../elsewhere/three/#part-b">to two</a>""", _space.Site("one/index.html"), StringComparison.Ordinal);
        Assert.Contains("""Raw <a href="../elsewhere/three/">raw</a>""", _space.Site("one/index.html"), StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_space.Path("site/more/p3/index.html")));
        IsAsBuiltFromNothing();
    }

    [Fact]
    public void Is_noticed_by_what_asked_for_it_when_it_comes_and_goes()
    {
        _space.Write("notes/guide/two.md", "# Two\n");
        var missing = Build();
        Assert.Equal(8, missing.Count(f => f.Code == "SW1210"));
        Assert.Contains("Nothing is called “xref:docs.two”", _space.Site("one/index.html"), StringComparison.Ordinal);
        IsAsBuiltFromNothing();

        _space.Write("notes/guide/two.md", "---\nuid: docs.two\n---\n# Two\n\n## Part b\n");
        Assert.DoesNotContain(Build(), f => f.Code == "SW1210");
        IsAsBuiltFromNothing();
    }

    [Fact]
    public void Is_told_of_with_its_place_where_nobody_has_it_or_nearly()
    {
        _space.Write("notes/one.md", "# One\n\nSee [x](xref:docs.tow) and\n [y](xref:Docs.two).\n");

        var findings = Build().Where(f => f.Code == "SW1210").Select(f => (f.File, f.Line, f.Column, f.Message)).ToArray();

        Assert.Equal(
            [
                ("notes/one.md", 3, 5, "no page has the id 'docs.tow'; closest is 'docs.two'"),
                ("notes/one.md", 4, 2, "no page has the id 'Docs.two'; closest is 'docs.two'"),
            ], findings);
    }

    [Fact]
    public void Shares_it_with_no_other_of_its_shard()
    {
        _space.Write("notes/zwei.md", "---\ntitle: Zwei\nuid: docs.two\n---\nText.\n");

        var told = Assert.Single(Build(), f => f.Code == "SW1211");

        Assert.Equal(("notes/zwei.md", 3, 1), (told.File, told.Line, told.Column));
        Assert.Equal("the id 'docs.two' is that of notes:guide/two.md too, and links lead there; give one of them another", told.Message);
    }

    [Fact]
    public void Shares_it_with_its_own_voice_and_is_met_in_its_own_shard_first()
    {
        const string Text = "---\nuid: docs.two\n---\n# Two\n\n## Part b\n\nWords that are many enough to be the same ones, and so one topic.\n";
        _space.Write("notes/guide/two.md", Text);
        _space.Write("wiki/guide/two.mdwn", Text);
        _space.Write("wiki/more.mdwn", "---\nuid: docs.more\n---\nMore.\n");
        _space.Write("notes/other.md", "---\nuid: docs.more\n---\n# Something else\n");
        _space.Write("wiki/page.mdwn", "[[xref:docs.more]]\n");

        var told = Build().Where(f => f.Code == "SW1211").Select(f => f.Message).ToArray();

        Assert.Equal(["the id 'docs.more' is that of notes:other.md too, and links lead there; give one of them another"], told);
        Assert.Contains("""<p><a href="../more/">more</a></p>""", _space.Site("wiki/page/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b", "it holds white space")]
    [InlineData("a#b", "it holds '#'")]
    [InlineData("''", "it is empty")]
    public void Has_none_where_it_can_be_none(string id, string why)
    {
        _space.Write("notes/odd.md", $"---\ntitle: x\nuid: {id}\n---\n");

        var told = Assert.Single(Build(), f => f.Code == "SW1212");

        Assert.Equal(("notes/odd.md", 3, 1, $"'uid' gives the page no id: {why}"), (told.File, told.Line, told.Column, told.Message));
    }

    [Fact]
    public void Has_the_first_that_it_gives_itself()
    {
        _space.Write("wiki/own.mdwn", "---\nuid: wiki:first\n---\n[[!meta uid=\"wiki:own\"]]\nOwn.\n");
        Build();

        Assert.Contains("wiki:first", _space.Site("_/index/xrefmap.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("wiki:own\"", _space.Site("_/index/xrefmap.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stands_in_a_map_for_other_programs()
    {
        Build();

        using var map = JsonDocument.Parse(_space.Site("_/index/xrefmap.json"));
        Assert.Equal("https://example.org/h/", map.RootElement.GetProperty("baseUrl").GetString());
        Assert.Equal(
            ["docs.two Two guide/two/ notes:guide/two.md", "wiki:own own wiki/own/ wiki:own.mdwn"],
            map.RootElement.GetProperty("references").EnumerateArray().Select(r =>
                string.Join(' ', ((string[])["uid", "name", "href", "page"]).Select(m => r.GetProperty(m).GetString()))));
        Assert.Contains("\"uid\":\"docs.two\"", _space.Site("index.json").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_needed_and_then_there_is_no_map()
    {
        _space.Write("notes/guide/two.md", "# Two\n");
        _space.Write("wiki/own.mdwn", "Own.\n");
        Build();

        Assert.False(File.Exists(_space.Path("site/_/index/xrefmap.json")));
    }

    [Fact]
    public void Is_a_name_for_the_navigation()
    {
        _space.Write("shardwiki.yml", File.ReadAllText(_space.Path("shardwiki.yml")) + "\nnavigation:\n  - Second: xref:docs.two\n  - xref:docs.none\n");

        var told = Assert.Single(Build(), f => f.Code == "SW1240");

        Assert.Contains("there is no page 'xref:docs.none'", told.Message, StringComparison.Ordinal);
        Assert.Contains(">Second<", _space.Site("guide/two/index.html"), StringComparison.Ordinal);
    }

    public void Dispose() => _space.Dispose();

    private IEnumerable<FindingLine> Build() => _space.Build().Findings;

    private void IsAsBuiltFromNothing()
    {
        Assert.IsType<BuildOutcome>(BuildVerb.Run(
            new BuildRequest { Space = _space.Request, Output = _space.Path("site.clean"), Full = true, FailOn = "none" }, CancellationToken.None));
        Assert.Equal(Files("site.clean"), Files("site"));
        Directory.Delete(_space.Path("site.clean"), recursive: true);
    }

    private SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(_space.Path(folder), "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(_space.Path(folder), f), File.ReadAllText), StringComparer.Ordinal);
}
