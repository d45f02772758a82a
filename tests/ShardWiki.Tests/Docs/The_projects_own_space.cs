using Xunit;

namespace ShardWiki.Tests;

public sealed class The_projects_own_space
{
    [Fact]
    public void Holds_one_page_twice_byte_for_byte() =>
        Assert.Equal(Manual.Page("glossary.md"), Manual.Page("field-notes/glossary.md"));

    [Fact]
    public void Holds_one_page_in_two_editions() =>
        Assert.NotEqual(Manual.Page("getting-started.md"), Manual.Page("field-notes/getting-started.md"));

    [Fact]
    public void Names_no_page_of_the_manual_that_is_not_there() =>
        Repository.Has_none(
            from file in Repository.Files
            where file.StartsWith("docs/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal)
            where !file.StartsWith("docs/field-notes/", StringComparison.Ordinal)
            from link in Manual.Links(file)
            where !IsThere(link) && !IsThere(link.Replace("docs/", "docs/field-notes/", StringComparison.Ordinal))
            where link != "docs/quickstart"       // an alias: the journal leads it on
            select $"{file} leads to {link}");

    private static bool IsThere(string path) =>
        File.Exists(Repository.Full(path)) || Directory.Exists(Repository.Full(path));
}
