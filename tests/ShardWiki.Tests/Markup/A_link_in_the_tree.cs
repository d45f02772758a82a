using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ShardWiki.Markup;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_link_in_the_tree
{
    [Fact]
    public void Knows_its_number_among_the_facts()
    {
        var page = Written.Page("[a](b) ![[c]] [[d]] #e <https://f.org>", Dialect.Obsidian);
        var nodes = page.Document.Tree.Descendants().Where(n => page.Document.NumberOf(n) is not null).ToArray();

        Assert.Equal([0, 1, 2, 3, 4], nodes.Select(n => page.Document.NumberOf(n)!.Value));
        Assert.Collection(
            nodes,
            n => Assert.IsType<LinkInline>(n),
            n => Assert.IsType<EmbedInline>(n),
            n => Assert.IsType<WikiLinkInline>(n),
            n => Assert.IsType<TagInline>(n),
            n => Assert.IsType<AutolinkInline>(n));
        Assert.Null(page.Document.NumberOf(page.Document.Tree));
    }

    [Fact]
    public void Of_a_heading_has_the_anchor_of_the_facts()
    {
        var page = Written.Page("# One\n## One");

        Assert.Equal(["one", "one-1"], page.Document.Tree.Select(page.Document.AnchorOf));
        Assert.Equal(["one", "one-1"], page.Facts.Headings.Select(h => h.Anchor));
    }
}
