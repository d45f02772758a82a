using ShardWiki.Markup;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// Where links lead, as a table: the page that holds the link, the link as its author writes it, the target.
/// </summary>
public sealed class Links_of_a_union
{
    private const string Space = """
        -- shard w ikiwiki --
        -- shard g gfm at docs --
        -- shard o obsidian at notes --
        -- w:index.mdwn --
        Welcome
        -- w:blog.mdwn --
        # Old entries #
        -- w:blog/post.mdwn --
        A post
        -- w:blog/post/part.mdwn --
        Part
        -- w:blog/tags.mdwn --
        Tags of the blog
        -- w:tags.mdwn --
        Tags of all
        -- w:Some_Page.mdwn --
        Some
        -- w:who__63__.mdwn --
        Who
        -- w:users/joey.mdwn --
        Joey
        -- w:sub/index.mdwn --
        Sub
        -- w:pics/cat.png --
        png
        -- w:shared.mdwn --
        Shared, in the first shard
        -- g:README.md --
        # Docs
        -- g:guide/README.md --
        # Guide
        -- g:guide/setup.md --
        # First steps
        ## Get it!
        -- g:guide/a~b.md --
        Spaces
        -- g:img/logo.png --
        png
        -- g:only/here.md --
        Only here
        -- o:Home.md --
        Home
        -- o:deep/Unique~Note.md --
        # Top
        ## A Heading
        -- o:deep/Twice.md --
        Twice
        -- o:other/Twice.md --
        Twice more
        -- o:Holder.md --
        ---
        aliases: [Nickname]
        ---
        Holder
        -- o:red-page.md --
        # The Red Page
        -- o:att/photo.png --
        png
        """;

    private const string Table = """
        # ikiwiki: the page itself, each page above it, the root; case does not matter
        w:blog/post.mdwn | [[part]] | w:blog/post/part.mdwn
        w:blog/post.mdwn | [[tags]] | w:blog/tags.mdwn
        w:blog.mdwn | [[tags]] | w:blog/tags.mdwn
        w:shared.mdwn | [[tags]] | w:tags.mdwn
        w:blog/post.mdwn | [[/tags]] | w:tags.mdwn
        w:blog/post.mdwn | [[TAGS]] | w:blog/tags.mdwn
        w:blog/post.mdwn | [[some page]] | w:Some_Page.mdwn
        w:blog/post.mdwn | [[Who?]] | w:who__63__.mdwn
        w:blog/post.mdwn | [[index]] | w:index.mdwn
        w:blog/post.mdwn | [[sub/index]] | w:sub/index.mdwn
        w:blog/post.mdwn | [[sub]] | w:sub/index.mdwn
        w:blog/post.mdwn | [[joey]] | w:users/joey.mdwn
        w:blog/post.mdwn | [[pics/cat.png]] | w:pics/cat.png
        w:blog/post.mdwn | [[blog#old-entries]] | w:blog.mdwn#old-entries
        w:blog/post.mdwn | [[blog#nowhere]] | w:blog.mdwn
        w:blog/post.mdwn | [text](tags) | w:blog/tags.mdwn
        w:blog/post.mdwn | [text](../tags) | w:tags.mdwn
        w:blog/post.mdwn | [text](part) | w:blog/post/part.mdwn

        # across shards, in declared order, by paths of the union
        w:blog/post.mdwn | [[docs/guide/setup]] | g:guide/setup.md
        w:blog/post.mdwn | [[docs]] | g:README.md
        g:guide/setup.md | [x](/shared.mdwn) | w:shared.mdwn
        g:guide/setup.md | [x](../../shared) | w:shared.mdwn
        o:Home.md | [[shared]] | w:shared.mdwn

        # Markdown: relative to the file, with its ending or without, a folder, the shard's root
        g:guide/setup.md | [x](README.md) | g:guide/README.md
        g:guide/setup.md | [x](../README.md) | g:README.md
        g:guide/setup.md | [x](./) | g:guide/README.md
        g:guide/setup.md | [x](..) | g:README.md
        g:guide/setup.md | [x](/guide/setup.md) | g:guide/setup.md
        g:guide/setup.md | [x](/guide) | g:guide/README.md
        g:README.md | [x](guide/setup) | g:guide/setup.md
        g:README.md | [x](guide/setup.html) | g:guide/setup.md
        g:README.md | [x](guide/index.html) | g:guide/README.md
        g:README.md | [x](guide/SETUP.md) | g:guide/setup.md
        g:README.md | [x](guide/a%20b.md) | g:guide/a b.md
        g:README.md | [x](guide/setup.md?plain=1) | g:guide/setup.md
        g:README.md | [x](guide/setup.md#first-steps) | g:guide/setup.md#first-steps
        g:README.md | [x](guide/setup.md#Get-It) | g:guide/setup.md#get-it
        g:README.md | [x](img/logo.png) | g:img/logo.png
        g:README.md | ![x](img/logo.png) | g:img/logo.png
        g:guide/setup.md | ![x](/pics/cat.png) | w:pics/cat.png
        g:README.md | [x](https://example.org/#a) | https://example.org/#a
        g:guide/setup.md | [x](../../../../../etc/passwd) | broken
        g:README.md | [x](guide/setpu.md) | broken docs/guide/setup
        g:README.md | [x](no/such/thing.md) | broken
        g:README.md | ![x](img/logo2.png) | broken docs/img/logo.png

        # Obsidian: a file's name is enough where one file has it; other names of a page
        o:Home.md | [[Unique Note]] | o:deep/Unique Note.md
        o:Home.md | [[unique note#A Heading]] | o:deep/Unique Note.md#a-heading
        o:Home.md | [[Unique Note#Top#A Heading]] | o:deep/Unique Note.md#a-heading
        o:Home.md | [[other/Twice]] | o:other/Twice.md
        o:other/Twice.md | [[deep/Twice.md]] | o:deep/Twice.md
        o:Home.md | [[Twice]] | broken notes/deep/Twice
        o:Home.md | [[Nickname]] | o:Holder.md
        o:Home.md | [[The red page]] | o:red-page.md
        w:blog/post.mdwn | [[The red page]] | broken
        o:Home.md | ![[photo.png]] | o:att/photo.png
        o:Home.md | [[here]] | g:only/here.md
        w:blog/post.mdwn | [[Nickname]] | o:Holder.md

        # addresses that curators gave
        w:blog/post.mdwn | [[given/name]] | g:guide/setup.md
        g:README.md | [x](/given/name) | g:guide/setup.md

        # names that are nearly right
        w:blog/post.mdwn | [[tagz]] | broken blog/tags
        w:blog/post.mdwn | [[stup]] | broken docs/guide/setup
        w:blog/post.mdwn | [[quite another thing]] | broken
        """;

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var line in Table.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split(" | ");
            cases.Add(cells[0], cells[1], cells[2]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lead_where_their_author_meant(string page, string link, string target)
    {
        var union = Holding(page, link);

        Assert.Equal(target, Told(UnionReading.Page(union, page).Links[0]));
    }

    [Fact]
    public void Are_told_to_their_author_where_they_lead_nowhere() => Assert.Equal(
        "blog/post.mdwn(1,6): warning SW1203: link to 'tagz' matches no page; closest is 'blog/tags'",
        Assert.Single(Holding("w:blog/post.mdwn", "Look [[tagz]]").Findings, f => f.Code.Id == "SW1203").ToString());

    [Fact]
    public void Are_told_to_their_author_where_their_fragment_does() => Assert.Equal(
        "guide/setup.md(1,1): warning SW1204: '#gone' is no heading of 'docs'",
        Assert.Single(Holding("g:guide/setup.md", "[x](../README.md#gone)").Findings).ToString());

    [Fact]
    public void Are_told_to_their_author_where_a_picture_is_not_there() => Assert.Equal(
        "guide/setup.md(1,1): warning SW1205: 'none.png' is embedded and matches no file",
        Assert.Single(Holding("g:guide/setup.md", "![x](none.png)").Findings).ToString());

    [Fact]
    public void Within_a_page_lead_to_its_headings()
    {
        var union = Holding("g:guide/setup.md", "[x](#here) [y](#gone)\n\n## Here");

        Assert.Equal(["within here", "within "], UnionReading.Page(union, "g:guide/setup.md").Links.Select(Told));
    }

    [Theory]
    [InlineData(LinkKind.Wiki)]
    [InlineData(LinkKind.Markdown)]
    [InlineData(LinkKind.Picture)]
    [InlineData(LinkKind.Embed)]
    public void Are_broken_and_nothing_worse_where_they_hold_what_is_no_text(LinkKind kind)
    {
        var space = UnionSpace.Of("-- shard o obsidian --\n-- o:x.md --\n[[y]]\n");
        var page = space.Pages[0];
        var link = page.Facts.Links[0] with { Kind = kind, Target = "a\uFFFE/\uD800/../..//#?", Fragment = "\uDC00" };
        var odd = page with { Facts = page.Facts with { Title = "\uFFFE", Aliases = ["\uD800"], Links = [link] } };

        var union = (space with { Pages = [odd] }).United();

        Assert.IsType<LinkTarget.Broken>(union.Pages[0].Links[0]);
    }

    [Fact]
    public void Are_turned_around_for_all_voices_of_a_topic()
    {
        var union = UnionSpace.Of("""
            -- a:boat.md --
            A boat floats on water and carries people, see [itself](boat.md).
            -- b:boat.md --
            A boat floats on water and carries people, see [itself](boat.md).
            -- a:z.md --
            [boat](boat.md) and [boat](boat.md) again
            -- b:k.md --
            [boat](boat.md)
            """).United();

        Assert.Equal(["a:z.md", "b:k.md"], UnionReading.Page(union, "a:boat.md").Backlinks.Select(i => i.ToString()));
        Assert.Equal(["a:z.md", "b:k.md"], UnionReading.Page(union, "b:boat.md").Backlinks.Select(i => i.ToString()));
        Assert.Empty(UnionReading.Page(union, "a:z.md").Backlinks);
    }

    private static UnionGraph Holding(string page, string text) =>
        UnionSpace.Of($"{Space}\n-- {page} --\n{text}\n").Aliased("given/name", "g:guide/setup.md").United();

    private static string Told(LinkTarget target) => target switch
    {
        LinkTarget.ToPage { Fragment: "" } to => to.Page.ToString(),
        LinkTarget.ToPage to => $"{to.Page}#{to.Fragment}",
        LinkTarget.ToAsset to => to.Asset.ToString(),
        LinkTarget.ToTag to => $"tag {to.Tag}",
        LinkTarget.Within to => $"within {to.Fragment}",
        LinkTarget.Outside to => to.Address,
        LinkTarget.Broken to => $"broken {to.Closest}".TrimEnd(),
        _ => throw new InvalidOperationException(),
    };
}
