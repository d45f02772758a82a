using ShardWiki.Bench;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>The benchmarks build the same pages on every machine, or their figures could not be compared.</summary>
public sealed class Pages_that_are_generated
{
    private static readonly string[] Pieces =
    [
        "## A section\n\nSome words of it.\n\n- one\n- two",
        $"## Code\n\n```rust\nfn main() {{\n{string.Concat(Enumerable.Repeat("\n    let line = \"with an empty one before it\";\n", 12))}}}\n```\n\nAnd what it does.",
        "## A table\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    ];

    [Fact]
    public void Are_the_same_for_the_same_seed_and_others_for_another()
    {
        Assert.Equal(Drawn(seed: 1), Drawn(seed: 1));
        Assert.NotEqual(Drawn(seed: 1), Drawn(seed: 2));
        Assert.Equal(new WordPages(300, 1).All(), new WordPages(300, 1).All());
        Assert.NotEqual(new WordPages(300, 1).All(), new WordPages(300, 2).All());
    }

    [Fact]
    public void Have_names_and_texts_of_their_own_at_any_size()
    {
        var pages = new WordPages(200_000, 1).All().Where((_, number) => number % 7 == 0).ToArray();

        Assert.Equal(28_572, pages.Length);
        Assert.Equal(pages.Length, pages.Select(page => page.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(pages.Length, pages.Select(page => page.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Are_about_as_long_as_was_asked_and_close_the_code_that_they_open()
    {
        foreach (var page in Drawn(seed: 3))
        {
            Assert.InRange(page.Text.Length, 2_000, 2_900);
            Assert.Equal(1, page.Text.Split("```").Length % 2);
        }
    }

    [Fact]
    public void Link_only_to_pages_of_their_own()
    {
        var pages = Drawn(seed: 4);
        var names = pages.Select(page => page.Name).ToHashSet();

        var targets = pages.SelectMany(page => page.Text.Split("](../")[1..].Select(rest => rest[..rest.IndexOf(".md)", StringComparison.Ordinal)]));

        Assert.All(targets, target => Assert.Contains(target, names));
    }

    [Fact]
    public void Are_drawn_from_sections_that_begin_with_a_heading_outside_of_code()
    {
        var pieces = BookPieces.Cut("# Title\n\nWords {{#include x}}.\n\n## One\n\n```sh\n## no heading\n```\n\n## Two\n\nEnd.\n").ToArray();

        Assert.Equal(["## Title\n\nWords { {#include x}}.", "## One\n\n```sh\n## no heading\n```", "## Two\n\nEnd."], pieces);
    }

    private static ShapePage[] Drawn(int seed) => [.. new DrawnPages([.. Pieces], seed) { Count = 120, Length = 2_000 }.All()];
}
