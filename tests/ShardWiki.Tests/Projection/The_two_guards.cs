using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Markup;
using ShardWiki.Projection;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>The law of architecture.md 11: the full guard changes nothing in what the fast one lets pass.</summary>
public sealed class The_two_guards
{
    private const string Everything = """
        # Title

        Words & *em*, **strong**, ~~gone~~, `code < & > "x"`, &nbsp;&amp;&lt;, a\
        hard break, "quotes", [a link](other.md "t"), [broken](gone.md), <https://example.org/?a=1&b=2>, ![alt "x"](pic.png),
        ![far](https://example.org/x.png), [![in a link](https://example.org/x.png)](https://example.org), [x](javascript:1).

        Setext
        ------

        1. one
        2. two
           - tight
           - list

        7) seven

           loose

        > quote
        > > deeper

        | a | b | c |
        |:--|:-:|--:|
        | 1 | *2* | `3` |

        - [x] done
        - [ ] open

        ```rust,ignore
        fn main() { println!("<&>"); }
        ```

            indented

        > [!WARNING]
        > Careful.

        Note[^1] and again[^1].

        [^1]: The note.

        ---
        """;

    [Theory]
    [InlineData("gfm", "x.md")]
    [InlineData("commonmark", "x.md")]
    [InlineData("obsidian", "x.md")]
    [InlineData("ikiwiki", "x.mdwn")]
    public void Agree_on_everything_that_Markdown_says(string dialect, string key) =>
        Agree(SampleSite.Empty.Shard("notes", dialect).With("notes", key, Everything).With("notes", "pic.png", [1]));

    [Fact]
    public void Agree_on_wiki_links_tags_embeds_and_directives()
    {
        Agree(SampleSite.Empty.Shard("v", "obsidian")
            .With("v", "a.md", "[[b]] [[b|words]] [[gone]] ![[p.png]] ![[b]] #tag [[#h]]\n\n# H")
            .With("v", "b.md", "b").With("v", "p.png", [1]));
        Agree(SampleSite.Empty.Shard("k", "ikiwiki")
            .With("k", "a.mdwn", "[[b]] [[words|b]] [[!toc ]] [[p.png]]\n\n[[!inline pages=\"*\"]]\n")
            .With("k", "b.mdwn", "b").With("k", "p.png", [1]));
    }

    [Fact]
    public void Agree_on_a_paragraph_within_a_line_that_a_directive_makes()
    {
        var map = SiteMap.Of(SampleSite.Empty.Shard("k", "ikiwiki")
            .With("k", "a.mdwn", "[[!table data=\"a|x<p onreset=alert(1)>y</p>|z\"]]\n").Input());
        var page = map.Union.Pages.Single();
        var html = PageBody.Of(map.Parsed(page.Id), new PageLinks(map, page, new PagePlace(map.TextFile(page), LinkStyle.Folder, "")));

        Assert.Contains("<th scope=\"col\"><p>x</p><p>y</p>", html, StringComparison.Ordinal);
        Assert.Equal(html, HtmlGuard.Clean(html, HtmlPolicy.Standard, LinksAsTheyAre.Instance));
    }

    [Theory]
    [InlineData("*Before [[!inline pages=\"b\" archive=yes]] after.*", "<div><em>Before </em><ul", "</ul>\n<em> after.</em></div>")]
    [InlineData("*[[!inline pages=\"b\" archive=yes]]*", "<div><ul", "</ul>\n</div>")]
    [InlineData("*one **two [[!inline pages=\"b\" archive=yes]] three** four*", "<div><em>one <strong>two </strong></em><ul", "</ul>\n<em><strong> three</strong> four</em></div>")]
    public void Agree_on_a_block_that_a_directive_makes_within_emphasis(string text, string begin, string end)
    {
        var site = SampleSite.Empty.Shard("k", "ikiwiki").With("k", "a.mdwn", $"{text}\n").With("k", "b.mdwn", "b");
        var map = SiteMap.Of(site.Input());
        var page = map.Union.Pages[0];
        var html = PageBody.Of(map.Parsed(page.Id), new PageLinks(map, page, new PagePlace(map.TextFile(page), LinkStyle.Folder, "")));

        Assert.StartsWith(begin, html, StringComparison.Ordinal);
        Assert.EndsWith(end, html.TrimEnd(), StringComparison.Ordinal);
        Agree(site);
    }

    [Fact]
    public void Agree_on_folded_texts_that_have_one_name() => Agree(SampleSite.Empty.Shard("k", "ikiwiki")
        .With("k", "a.mdwn", "[[!toggle id=x]]\n\n[[!toggleable id=x text=\"one\"]]\n\n[[!toggleable id=x text=\"two\"]]\n"));

    [Fact]
    public void Agree_on_blocks_that_have_one_name() => Agree(SampleSite.Empty.Shard("v", "obsidian")
        .With("v", "a.md", "- one ^name\n- two\n\nthree ^name\n\n- four ^name\n\n[[#^name]]\n"));

    [Fact]
    public void Agree_on_whatever_is_put_together_of_Markdown()
    {
        var pieces = Everything.Split('\n').Concat(
        [
            "", "> ", "- ", "1. ", "    ", "[a](b)", "[[x]]", "**", "_", "`", "```", "|", "---", "#", "![", "](", "\t",
            "\\", "&#13;", "\u00a0",
        ]);
        Law.Holds(Prop.ForAll(Gen.Elements(pieces).ArrayOf().ToArbitrary(), lines =>
            Agree(SampleSite.Empty.With("notes", "x.md", string.Join('\n', lines)))));
    }

    internal static void Agree(SampleSite site)
    {
        var map = SiteMap.Of(site.Input());
        foreach (var page in map.Union.Pages)
        {
            Agree(map, page);
        }
    }

    internal static void Agree(SiteMap map, UnitedPage page)
    {
        var parsed = map.Parsed(page.Id);
        var fast = PageBody.Of(parsed, Links());
        Assert.Equal(PageBody.Guarded(parsed, Links()), fast);
        if (TreeGuard.Passes(parsed.Document))
        {
            Assert.Equal(fast, HtmlGuard.Clean(fast, HtmlPolicy.Standard, LinksAsTheyAre.Instance));
            The_full_guard.Is_harmless(fast);
        }

        PageLinks Links() => new(map, page, new PagePlace(map.TextFile(page), LinkStyle.Folder, ""));
    }
}
