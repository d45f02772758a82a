using System.Text.RegularExpressions;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_navigation_that_the_space_chose : IDisposable
{
    private const string Navigation = """
        navigation:
          - index
          - Begin: guide/two
          - Deeper:
              - { title: First, page: one, pages: [zed] }
              - notes:guide/one.md
          - nowhere
        """;

    private readonly PublishedSpace _space = new(Navigation);

    public A_navigation_that_the_space_chose()
    {
        _space.Write("notes/zed.md", "# Zed\n");
        _space.Write("notes/guide/one.md", "# Guide one\n");
        _space.Write("notes/apart.md", "# Apart\n");
    }

    [Fact]
    public void Is_the_order_to_read_in_and_what_is_beside_a_page()
    {
        _space.Build();

        Assert.Equal(("Home", "First"), Around("guide/two/"));
        Assert.Equal(("Begin", "Zed"), Around("one/"));
        Assert.Equal(("First", "Guide one"), Around("zed/"));
        Assert.Equal(("Guide one", ""), Around("apart/"));
        Assert.Contains(">Deeper<", _space.Site("guide/two/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_what_crumbs_follow()
    {
        _space.Build();

        Assert.Equal("handbook>Deeper>First>zed", Crumbs("zed/"));
        Assert.Equal("handbook>Begin", Crumbs("guide/two/"));
        Assert.Equal("handbook>Deeper>one", Crumbs("guide/one/"));
        Assert.Equal("handbook>apart", Crumbs("apart/"));
        Assert.Contains("""<li><a href="../one/">First</a></li>""", _space.Site("zed/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_no_folder_and_no_section_of_which_everything_stands_elsewhere()
    {
        _space.Write("shardwiki.yml", File.ReadAllText(_space.Path("shardwiki.yml")) + "\n  - Again:\n      - guide/two\n");
        _space.Write("notes/zed/deep.md", "# Deep\n");
        _space.Build();

        var tree = Regex.Match(_space.Site("apart/index.html"), """<nav class="sw-tree".*?</nav>""", RegexOptions.Singleline).Value;
        Assert.Equal(["Begin", "Deeper", "Apart"], Regex.Matches(tree, "<li>(<[^>]*>)*(?<text>[^<]+)<").Select(m => m.Groups["text"].Value));
        Assert.Equal("handbook>Deeper>First>zed>deep", Crumbs("zed/deep/"));
    }

    [Fact]
    public void Is_not_what_crumbs_follow_where_it_names_nothing_on_the_way()
    {
        _space.Write("notes/far/off/page.md", "# Page\n");
        _space.Write("notes/far.md", "# Far\n");
        _space.Build();

        Assert.Equal("handbook>far>off>page", Crumbs("far/off/page/"));
    }

    [Fact]
    public void Is_told_of_where_it_names_no_page()
    {
        var finding = Assert.Single(_space.Build().Findings, f => f.Code == "SW1240");

        Assert.Equal(("shardwiki.yml", 11), (finding.File, finding.Line));
        Assert.Contains("there is no page 'nowhere'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_few_pages_again_where_one_is_edited()
    {
        for (var i = 0; i < 40; i++)
        {
            _space.Write($"notes/more/p{i}.md", $"# P{i}\n");
        }

        _space.Build();
        _space.Write("notes/one.md", "# One\n\nOther words.\n");
        var again = _space.Build();

        // The page, and what lists all pages; none of the forty beside it.
        Assert.InRange(again.Files.Made, 1, 30);
        Assert.True(again.Files.Total > 100);
    }

    [Fact]
    public void May_name_a_page_below_its_own_child()
    {
        _space.Write("shardwiki.yml", "space: handbook\nshards:\n  - { name: notes, folder: notes, dialect: gfm }\n"
            + "navigation:\n  - { page: a/b, pages: [a, a/b] }\n  - a\n");
        _space.Write("notes/a.md", "# A\n");
        _space.Write("notes/a/b.md", "# B\n");
        _space.Build();

        Assert.Equal(("Home", "A"), Around("a/b/"));
    }

    public void Dispose() => _space.Dispose();

    private string Crumbs(string page)
    {
        var list = Regex.Match(_space.Site(page + "index.html"), """<nav class="sw-crumbs".*?</nav>""", RegexOptions.Singleline).Value;
        return string.Join('>', Regex.Matches(list, """<li><\w+[^>]*>(?<text>.*?)</\w+></li>""").Select(m => m.Groups["text"].Value));
    }

    private (string Before, string After) Around(string page)
    {
        var html = _space.Site(page + "index.html");
        string Of(string rel) => Regex.Match(html, $"""rel="{rel}"[^>]*><span>\w+</span> (?<text>.*?)</a>""").Groups["text"].Value;
        return (Of("prev"), Of("next"));
    }
}
