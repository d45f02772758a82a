using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Markdig.Syntax;
using ShardWiki.Markup;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_of_random_markup
{
    private static readonly string[] Pieces =
    [
        "a", "word ", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n", "# ", "## ", "- ", "1. ", "> ", "```\n",
        "~~~", "`", "``", "*", "**", "_", "~~", "==", "[", "]", "](", ")", "![", "[[", "]]", "![[", "|", "|-|\n",
        "[[!", "[[!tag ", "[[!meta title=", "\"", "\"\"\"", "'''", "<<E", "\nE\n", "\\", "\\[[", "%%", "#tag",
        "^name", "[!note]", "[^1]", "[^1]: ", "[r]: u\n", "<b>", "</b>", "<div id=\"", "<a name=x>", "<!--", "-->",
        "<script>", "&amp;", "&#xD800;", "&#0;", "---\n", "...\n", "title: ", "tags: [", "a: &x ", "*x\n",
        "http://a.b/", "www.a.b", "<http://a>", "\0", "\uFDD0", "\uFDD1", "0\uFDD1", "\uFFFE", "é", "e\u0301", "😀",
        "\u2028", "%20", "%FF", "#f", "?q", "{", "}", "===\n", "- [ ] ", ": ",
    ];

    private static readonly Gen<byte[]> Markup = Gen.Frequency(
        (9, Gen.Elements(Pieces).Select(Encoding.UTF8.GetBytes)),
        (1, Gen.Choose(0, 255).Select(b => new[] { (byte)b })))
        .ArrayOf().Select(parts => parts.SelectMany(p => p).ToArray());

    private static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();

    [Fact]
    public void Never_throws_and_always_reads_the_same() =>
        Thoroughly(Markup, bytes => Dialect.All.All(d => Holds(bytes, d)));

    [Fact]
    public void Never_throws_whatever_the_bytes_are() =>
        Thoroughly(Bytes, bytes => Dialect.All.All(d => Holds(bytes, d)));

    [Fact]
    public void Never_throws_when_it_begins_like_front_matter() =>
        Thoroughly(Markup, bytes => Dialect.All.All(d => Holds([.. "---\na: "u8, .. bytes, .. "\n---\ntext"u8], d)));

    private static void Thoroughly(Gen<byte[]> pages, Func<byte[], bool> law) =>
        Law.Holds(inputs: 400, size: 150, Prop.ForAll(pages.ToArbitrary(), law));

    private static bool Holds(byte[] bytes, Dialect dialect)
    {
        var page = Written.Page(bytes, dialect);
        var again = Written.Page(bytes, dialect);
        Assert.Equal(Written.Facts(page), Written.Facts(again));
        Assert.DoesNotContain(page.Facts.Findings, f => f.Code == FindingCode.PageUnreadable);
        Assert.DoesNotContain(page.Text, c => c is '\uFDD0' or '\uFDD1');
        Assert.Equal(page.Facts.Words, page.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.InRange(page.Facts.Summary.Length, 0, 200);
        Assert.NotEmpty(page.Facts.Title);
        Assert.Distinct(page.Facts.Headings.Select(h => h.Anchor));
        Assert.Equal(page.Facts.Findings, page.Facts.Findings.Sort());
        var numbers = page.Document.Tree.Descendants().Select(page.Document.NumberOf).OfType<int>().Order().ToArray();

        // Links within ikiwiki's directives are those of the page, and no node shows them.
        var all = Enumerable.Range(0, page.Facts.Links.Length);
        Assert.Equal(dialect == Dialect.Ikiwiki ? all.Intersect(numbers) : all, numbers);
        return true;
    }
}
