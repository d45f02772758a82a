using System.Globalization;
using ShardWiki.Git;
using ShardWiki.Markup;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_manual_page_about_limits
{
    [Fact]
    public void Lists_every_limit_with_its_number()
    {
        var page = File.ReadAllText(Repository.Full("docs/limits.md"));

        Assert.All(PageLimit.All, limit => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"| {limit.What} | {limit.Allowed:N0} |"),
            page,
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("files in one version", RepositoryBounds.Files)]
    [InlineData("bytes of a list of files, letters of all paths of a history", RepositoryBounds.ListBytes)]
    [InlineData("bytes of one name, of one line of a commit", RepositoryBounds.WordBytes)]
    [InlineData("commits of a history", RepositoryBounds.Commits)]
    [InlineData("bytes of a list of commits", RepositoryBounds.PastBytes)]
    [InlineData("paths that a history speaks of", RepositoryBounds.PastPaths)]
    [InlineData("changes of a file in a history", RepositoryBounds.PastChanges)]
    public void Lists_every_limit_of_a_repository(string what, long allowed) => Assert.Contains(
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {allowed:N0} |"),
        File.ReadAllText(Repository.Full("docs/limits.md")),
        StringComparison.Ordinal);
}
