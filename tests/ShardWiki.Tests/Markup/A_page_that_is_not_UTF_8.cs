using System.Text;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_that_is_not_UTF_8
{
    [Fact]
    public void Loses_the_mark_of_UTF_8_without_a_word()
    {
        var page = Written.Page([0xEF, 0xBB, 0xBF, .. "# Title"u8]);

        Assert.Equal("Title", page.Facts.Title);
        Assert.Empty(page.Facts.Findings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_read_with_a_finding_when_it_is_UTF_16(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);

        var page = Written.Page([.. encoding.GetPreamble(), .. encoding.GetBytes("# Grüße\r\n\r\nText")]);

        Assert.Equal("Grüße\nText", page.Text);
        Assert.Equal([FindingCode.NotUtf8], page.Facts.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Shows_what_it_cannot_read_and_says_where_it_stands()
    {
        var page = Written.Page([.. "one\r\ntwo\r\nab"u8, 0xE4, .. "c\r\n"u8, 0xFF]);

        Assert.Equal("one two ab\uFFFDc \uFFFD", page.Text);
        var finding = Assert.Single(page.Facts.Findings);
        Assert.Equal((FindingCode.NotUtf8, 3, 3), (finding.Code, finding.Place.Line, finding.Place.Column));
        Assert.False(page.Document.IsLiteral);
    }

    [Fact]
    public void Shows_its_NUL_bytes()
    {
        var page = Written.Page("one\r\na\0b");

        Assert.Equal("one a\uFFFDb", page.Text);
        var finding = Assert.Single(page.Facts.Findings);
        Assert.Equal((FindingCode.HoldsNul, 2, 2), (finding.Code, finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void Is_literal_when_nobody_wrote_it_as_text()
    {
        var page = Written.Page([0x89, .. "PNG\r\n"u8, 0, 0, 0, 13, .. "# x"u8]);

        Assert.True(page.Document.IsLiteral);
        Assert.Equal("page", page.Facts.Title);
        Assert.Equal([FindingCode.NotUtf8, FindingCode.HoldsNul], page.Facts.Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Reads_the_same_with_every_kind_of_line_end(string end)
    {
        var page = Written.Page($"---{end}title: T{end}---{end}# H{end}{end}x [a](b){end}", Dialect.Gfm);

        Assert.Equal("title: T\nheading 1: H #h @4\n0 Markdown: b \"a\" @6,3\ntext: H / x a", Written.Facts(page));
    }

    [Fact]
    public void May_hold_the_characters_that_mark_directives()
    {
        var page = Written.Page("a \uFDD00\uFDD1 [[!b]] \uFDD00", Dialect.Ikiwiki);

        Assert.Equal("a \uFFFD0\uFFFD \uFFFD0", page.Text);
    }

    [Fact]
    public void May_be_empty() => Assert.Equal("text:", Written.Facts(Written.Page("")));
}
