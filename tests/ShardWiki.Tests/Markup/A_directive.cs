using Markdig.Syntax;
using ShardWiki.Markup;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_directive
{
    [Fact]
    public void Has_its_parameters_in_order_with_their_quotes_undone()
    {
        var directive = Alone("[[!map bare pages=\"a and b\" text=\"\"\"x \"y\"\n\nz\"\"\" more='''q''' "
            + "end=<<EOS\none\ntwo\nEOS\n empty=\"\" x.y=1]]");

        Assert.Equal("map", directive.Name);
        Assert.Equal(
            [
                new("", "bare"), new("pages", "a and b"), new("text", "x \"y\"\n\nz"), new("more", "q"),
                new("end", "one\ntwo"), new("empty", ""), new("x.y", "1"),
            ],
            directive.Parameters);
        Assert.Equal("a and b", directive.Find("pages"));
        Assert.Null(directive.Find("none"));
    }

    [Fact]
    public void Stands_in_the_place_of_its_paragraph_when_it_is_alone()
    {
        var tree = Written.Page("[[!meta a=b]] [[!b]]\n[[!tag c]]\n\nx [[!d]]\n\n[[!e]] [[!f]]", Dialect.Ikiwiki)
            .Document.Tree;

        Assert.Equal(["meta", "b", "tag"], tree.OfType<DirectiveBlock>().Select(b => b.Directive.Name));
        Assert.Equal(["d", "e", "f"], tree.Descendants().OfType<DirectiveInline>().Select(d => d.Directive.Name));
    }

    [Fact]
    public void Shows_no_box_when_it_only_says_something_about_the_page()
    {
        Assert.True(Alone("[[!meta title=x]]").IsQuiet);
        Assert.True(Alone("[[!tag x]]").IsQuiet);
        Assert.False(Alone("[[!meta redir=x]]").IsQuiet);
        Assert.False(Alone("[[!toc]]").IsQuiet);
    }

    [Fact]
    public void Keeps_what_was_written()
    {
        const string Raw = "[[!if test=\"a\"\n\n then=\"\"\" [[b]] \"\"\"]]";

        Assert.Equal(Raw, Alone(Raw).Raw);
    }

    private static Directive Alone(string text) =>
        Assert.IsType<DirectiveBlock>(Assert.Single(Written.Page(text, Dialect.Ikiwiki).Document.Tree)).Directive;
}
