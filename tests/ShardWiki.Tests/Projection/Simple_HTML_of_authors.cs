using ShardWiki.Markup;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>HTML that is simple is written without a parser, just as the full guard would write it; whatever is not is left to that.</summary>
public sealed class Simple_HTML_of_authors
{
    [Theory]
    [InlineData("<span class=\"filename\">Filename: src/main.rs</span>\n\n* one\n", "<span>Filename")]
    [InlineData("Press <kbd>ctrl</kbd>-<kbd>c</kbd>, H<sub>2</sub>O<br/>and *more*.", "<kbd>ctrl</kbd>")]
    [InlineData("<a id=\"place\"></a>\n\n## A heading\n", "<a id=\"x-place\"></a>")]
    [InlineData("<!-- a remark -->\n\nText<!-- another --> goes on.", "Text goes on.")]
    [InlineData("<Listing number=\"5-1\" caption=\"A <T>\">\n\n```rust\nfn main() {}\n```\n\n</Listing>\n", "<pre>")]
    [InlineData("<Listing>\n<!-- a remark -->\n\nwords\n\n</Listing>\n", "<p>words</p>")]
    [InlineData("<foo>a <bar>*b*</bar> c</foo> </stray>", "a <em>b</em> c")]
    [InlineData("<a id=\"x\"></a> before [a link](gone.md) that leads nowhere", "class=\"broken\"")]
    [InlineData("A **<!-- remark -->** that is emphasized", "<strong></strong>")]
    [InlineData("*<foo>x*y</foo>", "<em>x</em>y")]
    [InlineData("<Notice kind='small'>\n\nwords\n\n</Notice>\n", "<p>words</p>")]
    [InlineData("<SPAN onclick=\"alert(1)\" style=\"color: red\" title='said'>x</SPAN>", "<span title=\"said\">x</span>")]
    [InlineData("<code>a\u00a0b</code> &copy; <kbd>\uFFFF</kbd>", "a&nbsp;b</code> ©")]
    [InlineData("<span colspan=\"2\">two</span>", "<span>two</span>")]
    [InlineData("[A <b>link</b>](https://example.org) and [[a page|other]].", "<b>link</b>")]
    public void Is_written_as_the_full_guard_would(string text, string holds)
    {
        var html = Bodies(text, out var guarded);

        Assert.NotNull(html);
        Assert.Contains(holds, html, StringComparison.Ordinal);
        Assert.Equal(guarded, html);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("A <b>bold **word</b>**")]
    [InlineData("<b>never closed")]
    [InlineData("closed</b> before it was opened")]
    [InlineData("<a href=\"other\">a link</a>")]
    [InlineData("<a name=\"place\">a place</a>")]
    [InlineData("<img src=\"picture.png\">")]
    [InlineData("<div>a block</div>")]
    [InlineData("<table><tr><td>x</table>")]
    [InlineData("<svg onload=alert(1)></svg>")]
    [InlineData("<span id=\"a\">one</span> <span id=\"a\">two</span>")]
    [InlineData("<span title=\"a &amp; b\">x</span>")]
    [InlineData("<span title=unquoted>x</span>")]
    [InlineData("<span title=\"a\" title=\"b\">x</span>")]
    [InlineData("<Thing id=\"kept\">x</Thing>")]
    [InlineData("A line <Listing>within</Listing> a line")]
    [InlineData("<!--> odd --> comments")]
    [InlineData("<!-- a -- b --> comments")]
    [InlineData("<span>a <a id=\"x\">b <a id=\"y\">c</a></a></span>")]
    [InlineData("<em>\n\n# A heading\n\n</em>")]
    [InlineData("<div>\n&copy; <b>all</b>\n</div>")]
    [InlineData("A <b>note</b>[^1].\n\n[^1]: Here.\n")]
    [InlineData("<b>x</b> [![a picture](gone.png)](there)")]
    [InlineData("[x <a id=\"y\"></a>z](gone.md)")]
    [InlineData("<a id=\"x\">[y](gone.md)</a>")]
    [InlineData("<a id=\"x\">![p](gone.png)</a>")]
    [InlineData("<foo><mark>x</foo>y</mark>")]
    [InlineData("<foo>*x</foo>y*")]
    [InlineData("<foo>[x</foo>y](other.md)")]
    [InlineData("x <foo> *<foo>* *a</foo>b*")]
    [InlineData("[x</span><span>y](missing)")]
    [InlineData("<foo>\n<select_x>\n")]
    [InlineData("<span dir=\"bogus\" dir=\"rtl\">x</span>")]
    [InlineData("<a data-sw=\"0\">x</a> [l](other.md)")]
    public void Is_left_to_the_full_guard_where_it_is_not_simple(string text) => Assert.Null(Bodies(text, out _));

    [Fact]
    public void Is_left_to_the_full_guard_where_there_is_too_much_of_it() =>
        Assert.Null(Bodies(string.Concat(Enumerable.Repeat("<foo>", 501)), out _));

    private static string? Bodies(string text, out string guarded)
    {
        var map = SiteMap.Of(SampleSite.Empty.Shard("v", "obsidian").With("v", "a.md", text).With("v", "other.md", "Other.").Input());
        var page = map.Union.Pages[0];
        PageLinks Links() => new(map, page, new PagePlace(map.TextFile(page), LinkStyle.Folder, "x-"));
        guarded = PageBody.Guarded(map.Parsed(page.Id), Links());
        Assert.Equal(guarded, PageBody.Of(map.Parsed(page.Id), Links()));
        return PageBody.FindSimple(map.Parsed(page.Id), Links());
    }
}
