using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_trail_of_pages
{
    private static readonly SampleSite Wiki = SampleSite.Empty.Shard("wiki", "ikiwiki")
        .With("wiki", "a.mdwn", "[[!meta date=\"2020-01-01\"]]\nA.\n").With("wiki", "b.mdwn", "[[!meta date=\"2019-01-01\"]]\nB.\n")
        .With("wiki", "c.mdwn", "[[!meta date=\"2021-01-01\"]]\nC.\n");

    [Theory]
    [InlineData("[[!trailitem c]] [[!traillink Words|a]]", "c>a")]
    [InlineData("* [[!traillink a text=\"the a\"]]\n* [[!trailitem b]]\n* [[!trailitem a]]", "a>b")]
    [InlineData("[[!trailitems pages=\"a or b or c\"]]", "c>a>b")]
    [InlineData("[[!trailitems pages=\"a or b or c\" sort=path]]", "a>b>c")]
    [InlineData("[[!trailitems pages=\"a or b or c\" sort=path reverse=yes]]", "c>b>a")]
    [InlineData("[[!trailitems pagenames=\"b c\"]]\n[[!trailitem a]]", "b>c>a")]
    [InlineData("[[!inline pages=\"a or b or c\" trail=yes show=1 skip=1]]", "c>a>b")]
    [InlineData("[[!inline pages=\"a or b or c\"]]", "")]
    [InlineData("[[!trailitems pages=\"a or b or c\"]][[!trailoptions sort=path]]", "a>b>c")]
    [InlineData("[[!trailitems pages=\"a or b or c\"]][[!trailoptions reverse=yes]]", "b>a>c")]
    [InlineData("[[!trailitems pages=\"a or b or c\"]][[!trailoptions sort=nonsense]]", "c>a>b")]
    [InlineData("[[!trailoptions circular=yes]][[!trailitem a]][[!trailitem b]]", "b>a>b>a")]
    [InlineData("[[!trailoptions circular=yes]][[!trailitem a]]", "a")]
    [InlineData("[[!trailitem trail]][[!trailitem gone]][[!trailitem a]]", "a")]
    [InlineData("[[!trailitems pages=\"(a\"]]", "")]
    public void Leads_from_each_page_to_the_next(string text, string way)
    {
        var site = Wiki.With("wiki", "trail.mdwn", text);

        var pages = way.Split('>', StringSplitOptions.RemoveEmptyEntries);
        foreach (var page in new[] { "a", "b", "c" })
        {
            // Of a way that turns around, the page in the middle tells.
            var at = pages.Length > 3 ? Array.IndexOf(pages, page, 1) : Array.IndexOf(pages, page);
            var (previous, next) = at < 0 ? ("", "") : (pages.ElementAtOrDefault(at - 1) ?? "", pages.ElementAtOrDefault(at + 1) ?? "");
            Assert.Equal((at >= 0, previous, next), StepOn(site.Text($"{page}/index.html")));
        }
    }

    [Fact]
    public void Is_told_twice_to_readers_and_once_to_programs()
    {
        var html = Wiki.With("wiki", "trail.mdwn", "[[!trailitem a]][[!trailitem b]][[!trailitem c]]").Text("b/index.html");

        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal(2, page.QuerySelectorAll("nav.sw-trail").Length);
        Assert.Equal(
            ["up ../trail/", "prev ../a/", "next ../c/"],
            page.QuerySelectorAll("head link[rel=up], head link[rel=prev], head link[rel=next]").Select(l => $"{l.GetAttribute("rel")} {l.GetAttribute("href")}"));
        Assert.Empty(SiteWalk.DeadLinks(Wiki.With("wiki", "trail.mdwn", "[[!trailitem a]][[!trailitem b]]").Bytes()));
    }

    [Fact]
    public void May_be_one_of_several_that_a_page_stands_on()
    {
        var site = Wiki.With("wiki", "t1.mdwn", "[[!trailitem a]][[!trailitem b]]").With("wiki", "t2.mdwn", "[[!trailitem b]][[!trailitem a]]");

        var trails = new HtmlParser().ParseDocument(site.Text("a/index.html")).QuerySelectorAll("nav.sw-trail");
        Assert.Equal(["../t1/", "../t2/"], trails.Take(2).Select(t => t.QuerySelector("a[rel=up]")!.GetAttribute("href")));
    }

    [Fact]
    public void Has_a_name_that_no_other_of_its_page_has()
    {
        var site = Wiki.With("wiki", "t/way.mdwn", "[[!trailitem a]][[!trailitem b]]").With("wiki", "u/way.mdwn", "[[!trailitem a]]")
            .With("wiki", "alone.mdwn", "[[!trailitem a]]");

        var names = new HtmlParser().ParseDocument(site.Text("a/index.html")).QuerySelectorAll("nav").Select(n => n.GetAttribute("aria-label")).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("Trail: way (wiki:t/way.mdwn)", names);
        Assert.Contains("Trail: alone", names);
    }

    private static (bool IsOn, string Previous, string Next) StepOn(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return (page.QuerySelector("nav.sw-trail") is not null, Name(page, "prev"), Name(page, "next"));
    }

    private static string Name(AngleSharp.Dom.IDocument page, string relation) =>
        page.QuerySelector($"nav.sw-trail a[rel={relation}]")?.GetAttribute("href")?.Trim('.', '/') ?? "";
}
