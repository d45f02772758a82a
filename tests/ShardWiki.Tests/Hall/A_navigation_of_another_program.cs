using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_navigation_of_another_program : IDisposable
{
    private const string Expected = """
        navigation:
        - /
        - Begin: guide/install
        - Guide:
          - guide/a b
          - title: Deep
            page: guide/deep
            pages:
            - guide/deep/one

        """;

    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Is_that_of_MkDocs() => Assert.Equal(
        Expected.Replace("  - title: Deep\n    page: guide/deep\n    pages:\n", "  - Deep:\n", StringComparison.Ordinal), Yaml("mkdocs.yml", """
        site_name: X
        markdown_extensions:
          - x: { y: !!python/name:a.b }
        nav:
          - index.md
          - Begin: guide/install.md
          - Elsewhere: https://example.org/
          - Guide:
            - guide/a b.md
            - Deep: [guide/deep/one.md]
        """, "https://example.org/"));

    [Fact]
    public void Is_that_of_Jupyter_Book() => Assert.Equal(Expected, Yaml("_toc.yml", """
        format: jb-book
        root: index
        parts:
        - chapters:
          - file: guide/install
            title: Begin
          - url: https://example.org/
            title: Elsewhere
        - caption: Guide
          chapters:
          - file: guide/a b
          - file: guide/deep/index
            title: Deep
            sections:
            - file: guide/deep/one
        """, "https://example.org/"));

    [Fact]
    public void Is_that_of_mdBook() => Assert.Equal(Expected.Replace("- /\n", "- Home: /\n", StringComparison.Ordinal)
        .Replace("- guide/a b\n", "- A b: guide/a b\n", StringComparison.Ordinal)
        .Replace("- guide/deep/one\n", "- One: guide/deep/one\n", StringComparison.Ordinal), Yaml("SUMMARY.md", """
        # Summary

        [Home](README.md)

        - [Begin](./guide/install.md)

        # Guide

        * [A b](<guide/a b.md>)
        * [Deep](guide/deep/README.md)
            * [One](guide/deep/one.md#here)
        """));

    [Fact]
    public void Is_that_of_Antora() => Assert.Equal(Expected.Replace("- /\n", "- Home: /\n", StringComparison.Ordinal)
        .Replace("- guide/a b\n", "- A b: guide/a-b\n", StringComparison.Ordinal)
        .Replace("- guide/deep/one\n", "- One: guide/deep/one\n", StringComparison.Ordinal), Yaml("nav.adoc", """
        * xref:index.adoc[Home]
        * xref:guide:install.adoc[Begin]

        .Guide
        * xref:guide/a-b.adoc[A b]
        * xref:ROOT:guide/deep/index.adoc[Deep]
        ** xref:guide/deep/one.adoc[One]
        """));

    [Fact]
    public void Names_pages_of_other_versions_and_modules_of_Antora_by_their_path() => Assert.Equal(
        "navigation:\n- A: mod/a\n- B: b\n- C: c\n", Yaml("nav.adoc", """
        * xref:2.0@comp:mod:a.adoc[A]
        * xref:comp::b.adoc[B]
        * xref:1.0@c.adoc[C]
        """));

    [Fact]
    public void Is_as_deep_as_a_summary_says_with_tabs_signs_and_parts_that_hold_nothing() => Assert.Equal(
        "navigation:\n- title: A [b]\n  page: a\n  pages:\n  - title: B\n    page: b\n    pages:\n    - C: c d\n- Last: z\n", Yaml("SUMMARY.md", """
        # Summary

        * [A \[b\]](a.md)
           * [B](b.md)
        \t* [C](c%20d.md)
        * [Draft]()

        ---
        [Last](z.md)

        # Nothing below
        """.Replace("\\t", "\t", StringComparison.Ordinal)));

    [Fact]
    public void Leaves_out_addresses_of_people_and_patterns() => Assert.Equal(
        "navigation:\n- a\n- page: b\n  pages:\n  - c\n", Yaml("_toc.yml", """
        root: a
        chapters:
        - file: mailto:ann@example.org
        - glob: x/*
        - file: b/index
          sections:
          - file: c
        """, "mailto:ann@example.org", "x/*"));

    [Fact]
    public void Stands_where_the_shard_is_mounted()
    {
        _scratch.Write("SUMMARY.md", "- [Home](README.md)\n- [A](a.md)\n");

        var imported = Assert.IsType<NavigationImported>(ImportNavigationVerb.Run(_scratch.Path("SUMMARY.md"), "book/"));

        Assert.Equal("navigation:\n- Home: book\n- A: book/a\n", imported.Yaml);
    }

    [Theory]
    [InlineData("other.txt", "x", "is no navigation that is known")]
    [InlineData("mkdocs.yml", "nav: [", "this is not YAML")]
    [InlineData("SUMMARY.md", "nothing", "names no page")]
    public void Is_refused_where_it_is_none(string name, string text, string why)
    {
        _scratch.Write(name, text);

        Assert.Contains(why, Assert.IsType<NotDone>(ImportNavigationVerb.Run(_scratch.Path(name), "")).Reason, StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    private string Yaml(string name, string text, params string[] leftOut)
    {
        _scratch.Write(name, text);
        var imported = Assert.IsType<NavigationImported>(ImportNavigationVerb.Run(_scratch.Path(name), ""));
        Assert.Equal(leftOut, imported.LeftOut);
        return imported.Yaml;
    }
}
