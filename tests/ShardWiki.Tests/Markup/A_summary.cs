using Xunit;

namespace ShardWiki.Tests;

public sealed class A_summary
{
    [Fact]
    public void Is_the_first_prose_and_no_heading() =>
        Assert.Equal("One two. Three", Written.Page("# Title\n\nOne *two*.\n\n## Three").Facts.Summary);

    [Fact]
    public void Is_cut_between_words()
    {
        var summary = Written.Page(Written.Repeat("word ", 100)).Facts.Summary;

        Assert.InRange(summary.Length, 190, 200);
        Assert.EndsWith(" word…", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_cut_between_characters_where_there_are_no_words()
    {
        var summary = Written.Page(Written.Repeat("😀", 300)).Facts.Summary;

        Assert.InRange(summary.Length, 190, 200);
        Assert.All(summary.EnumerateRunes(), rune => Assert.NotEqual('\uFFFD', rune.Value));
    }

    [Fact]
    public void Is_the_description_where_there_is_one() =>
        Assert.Equal("Said.", Written.Page("---\ndescription: Said.\n---\nText").Facts.Summary);
}
