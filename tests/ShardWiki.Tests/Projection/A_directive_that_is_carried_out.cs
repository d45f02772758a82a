using Xunit;

namespace ShardWiki.Tests;

public sealed class A_directive_that_is_carried_out
{
    private static readonly Lazy<SampleSite> Wiki = new(() => Sections("directives.space.txt").Aggregate(
        SampleSite.Empty.Shard("wiki", "ikiwiki"),
        (site, page) => site.With("wiki", page.Name["wiki:".Length..], page.Text)));

    public static TheoryData<string> Cases => [.. Sections("directives.txt").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Makes_what_its_table_says(string sentence)
    {
        var halves = Sections("directives.txt").Single(c => c.Name == sentence).Text.Split("====\n", 2);

        Assert.Equal(halves[1].Trim('\n'), Body(halves[0]));
    }

    [Fact]
    public void Leaves_no_link_that_leads_nowhere_and_no_id_twice()
    {
        var all = string.Join("\n\n", Sections("directives.txt").Select(c => c.Text.Split("====\n", 2)[0]));
        var files = Wiki.Value.With("wiki", "x.mdwn", all).Bytes();

        Assert.Empty(SiteWalk.DeadLinks(files));
        var page = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(System.Text.Encoding.UTF8.GetString(files["x/index.html"]));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("shortcuts.mdwn", true)]
    [InlineData("shortcuts/more.mdwn", false)]
    [InlineData("more/shortcuts.mdwn", false)]
    [InlineData("other.mdwn", false)]
    public void Is_a_short_name_where_the_page_of_shortcuts_made_it(string page, bool isMade)
    {
        var site = SampleSite.Empty.Shard("wiki", "ikiwiki")
            .With("wiki", page, "[[!shortcut name=own url=\"https://example.org/%s\"]]\n")
            .With("wiki", "x.mdwn", "[[!own y]]\n");

        Assert.Equal(isMade, site.Text("x/index.html").Contains("https://example.org/y", StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_the_first_page_of_all_as_no_orphan()
    {
        var site = SampleSite.Empty.Shard("wiki", "ikiwiki").With("wiki", "index.mdwn", "Home.\n").With("wiki", "alone.mdwn", "Alone.\n")
            .With("wiki", "x.mdwn", "[[!orphans pages=\"index or alone\"]]\n");

        var html = site.Text("x/index.html");
        Assert.Contains("<li><a href=\"../alone/\">alone</a></li>\n</ul>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<li><a href=\"../\">index</a></li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_where_pages_show_each_other_without_end()
    {
        var site = Enumerable.Range(0, 40).Aggregate(Wiki.Value, (s, i) =>
            s.With("wiki", $"loop/{i}.mdwn", $"Page {i}.\n\n[[!inline pages=\"loop/*\" show=0]]\n"));

        var html = site.Text("loop/0/index.html");

        Assert.InRange(Count(html, "made-page"), 200, 256);
        Assert.InRange(html.Length, 1, 4 * 1024 * 1024);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(3, false)]
    public void Stands_within_others_so_deep_and_no_deeper(int depth, bool isTooDeep)
    {
        var text = Enumerable.Range(0, depth).Aggregate("deep", (inner, i) =>
            $"[[!if test=\"*\" then=<<{new string((char)('A' + i), 3)}\n{inner}\n{new string((char)('A' + i), 3)}]]");

        Assert.Equal(isTooDeep, Body(text).Contains("there is more here", StringComparison.Ordinal));
    }

    [Fact]
    public void Makes_no_more_of_a_template_than_fits_a_page()
    {
        var times = Written.Repeat("<TMPL_VAR a>", 5_000);
        var site = Wiki.Value.With("wiki", "templates/many.mdwn", times)
            .With("wiki", "x.mdwn", $"[[!template id=many a=\"{new string('b', 10_000)}\"]]");

        Assert.InRange(site.Text("x/index.html").Length, 1, 1024 * 1024);
    }

    [Theory]
    [InlineData("Before [[!map pages=\"*\"]] after")]
    [InlineData("## Before [[!map pages=\"*\"]] after")]
    public void Stands_in_no_heading_and_in_no_paragraph_where_it_makes_a_block(string text)
    {
        Assert.Matches("^<div[^>]*>Before ", Body(text));
        Assert.EndsWith(" after</div>", Body(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_no_more_than_one_page_may()
    {
        var specs = string.Concat(Enumerable.Range(0, 50).Select(i =>
            $"[[!pagecount pages=\"{string.Join(" or ", Enumerable.Repeat($"*{i}*", 300))}\"]]\n\n"));

        Assert.Contains("more selections of pages than are made", Body(specs), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Body(string text)
    {
        var html = Wiki.Value.With("wiki", "x.mdwn", text).Text("x/index.html");
        const string Open = "<div class=\"sw-text\">";
        var body = html[(html.IndexOf(Open, StringComparison.Ordinal) + Open.Length)..];
        int[] ends =
        [
            body.IndexOf("\n</div>\n<nav aria-label=\"Tags\"", StringComparison.Ordinal),
            body.IndexOf("\n</div>\n<section", StringComparison.Ordinal),
            body.IndexOf("\n</div>\n<nav class=\"sw-steps\"", StringComparison.Ordinal),
            body.LastIndexOf("\n</div>\n</div>\n</article>\n", StringComparison.Ordinal),
        ];
        return body[..ends.Where(e => e >= 0).Min()].Trim();
    }

    private static IEnumerable<(string Name, string Text)> Sections(string file) =>
        File.ReadAllText(Repository.Full($"tests/ShardWiki.Tests/Projection/Cases/{file}")).Split("\n-- ")
            .Select(p => p.StartsWith("-- ", StringComparison.Ordinal) ? p[3..] : p)
            .Where(p => p.Contains(" --\n", StringComparison.Ordinal))
            .Select(p => (p[..p.IndexOf(" --\n", StringComparison.Ordinal)], p[(p.IndexOf(" --\n", StringComparison.Ordinal) + 4)..] + "\n"));
}
