using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Markup;
using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What the guard need not read again: of that, reading it again changes nothing, whoever wrote it.</summary>
public sealed class HTML_that_is_plain
{
    private static readonly HtmlPolicy Widest = HtmlPolicy.With([.. HtmlPolicy.Groups]);

    // Every element that may stand and some that may not, as they could be nested in one another.
    private static readonly string[] Names =
        [.. HtmlPolicy.Standard.Elements.Select(e => e.Element), "svg", "math", "form", "button", "nobr", "font", "object", "noscript"];

    private static readonly string[] Words =
    [
        "word", " ", "\n", "&amp;", "&nbsp;", "<br>", "<hr>", "<img src=\"a.png\" alt=\"b\">", "&lt;", "&gt;", "&copy;", "&#13;", "&quot;", "&",
        ">", "\"", "\u00a0", "\r", "\0", "\uFFFF", "<", "<!-- -->", "<wbr>",
        "<img src=a.png>", "</p>", "</b>", "</div>", "</a>", "</table>",
    ];

    private static readonly string[] Attributes =
    [
        "", "", "", " class=\"tag\"", " title=\"&amp;\"", " href=\"x\"", " id=\"a\"", " id=\"b\"", " class=\"tag\"",
        " class=\"tag  tag\"", " class=\"sw-x\"", " href=\"x\"", " href=\"javascript:1\"", " title=\"&amp;\"",
        " title=\"&quot;\"", " title=\"<\"", " title='x'", " title=\"a\" title=\"b\"", " onclick=\"x\"", " open=\"\"", " open", " style=\"x\"", " name=\"n\"",
    ];

    [Fact]
    public void Is_read_as_it_stands_whatever_is_nested()
    {
        var plain = 0;
        Law.Holds(20_000, Prop.ForAll(Gen.Sized(size => Nested(size, Words[..8], Attributes[..6])).ToArbitrary(), html =>
        {
            plain += PlainHtml.Is(html, HtmlPolicy.Standard) ? 1 : 0;
            return IsReadAsItStands(html);
        }));

        Assert.InRange(plain, 1_000, 20_000);
    }

    [Fact]
    public void Is_read_as_it_stands_whatever_else_stands_in_it() => Law.Holds(
        20_000, Prop.ForAll(Gen.Sized(size => Nested(Math.Min(size, 8), Words, Attributes)).ToArbitrary(), IsReadAsItStands));

    [Fact]
    public void Is_read_as_it_stands_whatever_the_guard_wrote_of_attacks() => Assert.All(Attacks.Html, attack =>
    {
        Assert.True(IsReadAsItStands(attack), attack);
        Assert.True(IsReadAsItStands(HtmlGuard.Once(attack, HtmlPolicy.Standard, LinksAsTheyAre.Instance)), attack);
        Assert.True(IsReadAsItStands(HtmlGuard.Once(attack, Widest, LinksAsTheyAre.Instance)), attack);
    });

    [Fact]
    public void Is_most_of_what_the_guard_writes()
    {
        var written = Attacks.Html.Select(a => HtmlGuard.Once(a, HtmlPolicy.Standard, LinksAsTheyAre.Instance)).ToArray();

        Assert.InRange(written.Count(w => PlainHtml.Is(w, HtmlPolicy.Standard)), written.Length / 2, written.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("words &amp; \"more\"")]
    [InlineData("<p>a <em>b <a href=\"x\" title=\"&quot;\">c</a></em><br>d</p>\n<hr>\n<ul>\n<li>e<ol><li>f</li></ol></li>\n</ul>\n")]
    [InlineData("<table>\n<thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td><p>b</p><table></table></td></tr></tbody></table>")]
    [InlineData("<dl><dt>a</dt><dd><p>b</p></dd></dl><pre class=\"language-cs\"><code>x</code></pre><h2 id=\"a\">b</h2>")]
    [InlineData("<div><b>a</b></div><details open=\"\"><summary>b</summary><p>c</p></details>")]
    public void Is_what_is_closed_where_it_stands(string html) => Assert.True(PlainHtml.Is(html, HtmlPolicy.Standard));

    [Theory]
    [InlineData("<p>a")]
    [InlineData("</p>")]
    [InlineData("<b><i></b></i>")]
    [InlineData("<p><div></div></p>")]
    [InlineData("<p><b><p></p></b></p>")]
    [InlineData("<a href=\"x\"><b><a href=\"y\"></a></b></a>")]
    [InlineData("<h1><h2></h2></h1>")]
    [InlineData("<li>a</li>")]
    [InlineData("<ul><b></b></ul>")]
    [InlineData("<dl><div><dt></dt></div></dl>")]
    [InlineData("<table><td>a</td></table>")]
    [InlineData("<table>a</table>")]
    [InlineData("<table><tbody>a</tbody></table>")]
    [InlineData("<table><tbody><tr>a</tr></tbody></table>")]
    [InlineData("<table><tbody><b></b></tbody></table>")]
    [InlineData("<table><tbody><tr><th>a</th></tr></tbody></table>")]
    [InlineData("<table><thead><tr><td><table><tbody><tr><th>a</th></tr></tbody></table></td></tr></thead></table>")]
    [InlineData("<pre>\n</pre>")]
    [InlineData("<b id=\"a\"></b><b id=\"a\"></b>")]
    [InlineData("<b title=\"a\" title=\"a\"></b>")]
    [InlineData("<b onclick=\"a\"></b>")]
    [InlineData("<b class=\"sw-a\"></b>")]
    [InlineData("<a href=\"javascript:1\"></a>")]
    [InlineData("<B></B>")]
    [InlineData("<b title='a'></b>")]
    [InlineData("<b/>")]
    [InlineData("<!-- a -->")]
    [InlineData("<math></math>")]
    [InlineData("a &copy; b")]
    [InlineData("a > b")]
    [InlineData("a\rb")]
    [InlineData("<rt></rt>")]
    public void Is_nothing_else(string html) => Assert.False(PlainHtml.Is(html, HtmlPolicy.Standard));

    [Fact]
    public void Is_nothing_that_is_nested_very_deep()
    {
        Assert.True(PlainHtml.Is(Deep(90), HtmlPolicy.Standard));
        Assert.False(PlainHtml.Is(Deep(110), HtmlPolicy.Standard));

        static string Deep(int levels) => string.Concat(Enumerable.Repeat("<div>", levels)) + string.Concat(Enumerable.Repeat("</div>", levels));
    }

    private static bool IsReadAsItStands(string html) => new[] { HtmlPolicy.Standard, Widest }.All(policy =>
        !PlainHtml.Is(html, policy) || HtmlGuard.Once(html, policy, LinksAsTheyAre.Instance) == html);

    private static Gen<string> Nested(int size, string[] words, string[] attributes) => size <= 1
        ? Gen.Elements(words)
        : Gen.Frequency(
            (2, Gen.Elements(words)),
            (5, from name in Gen.Elements(Names)
                from attribute in Gen.Elements(attributes)
                from inner in Nested(size / 2, words, attributes)
                select $"<{name}{attribute}>{inner}</{name}>"),
            (4, from first in Nested(size / 2, words, attributes) from second in Nested(size / 2, words, attributes) select first + second));
}
