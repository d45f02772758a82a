using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class An_exclude_pattern
{
    [Theory]
    [InlineData("a.md", "a.md", true)]
    [InlineData("a.md", "in/a.md", false)]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", ".md", true)]
    [InlineData("*.md", "in/a.md", false)]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("**/*.md", "in/deep/a.md", true)]
    [InlineData("in/**/a.md", "in/a.md", true)]
    [InlineData("in/**/a.md", "in/x/y/a.md", true)]
    [InlineData("in/**/a.md", "out/in/a.md", false)]
    [InlineData("**/b/**/d/*", "a/b/c/b/d/e", true)]
    [InlineData("**/b/**/d/*", "a/b/c/d", false)]
    [InlineData("in/**", "in/x/y.md", true)]
    [InlineData("in/**", "in", false)]
    [InlineData("in/", "in/x.md", true)]
    [InlineData("in/", "in", false)]
    [InlineData("**", "anything/at all", true)]
    [InlineData("a?c.md", "abc.md", true)]
    [InlineData("a?c.md", "a🦀c.md", true)]
    [InlineData("a?c.md", "ac.md", false)]
    [InlineData("a*b*c", "aXXbYYbc", true)]
    [InlineData("a*b*c", "aXXbYY", false)]
    [InlineData("A.md", "a.md", false)]
    [InlineData("a+(b).md", "a+(b).md", true)]
    [InlineData("ü.md", "u\u0308.md", true)]
    public void Fits_whole_paths_of_files(string pattern, string path, bool fits) =>
        Assert.Equal(fits, Parsed(pattern).MatchesFile(path));

    [Theory]
    [InlineData("in", "in", true)]
    [InlineData("in/**", "in", true)]
    [InlineData("in/", "in", true)]
    [InlineData("**/cache", "deep/cache", true)]
    [InlineData("in/*", "in", false)]
    [InlineData("**/*.md", "in", false)]
    public void Leaves_out_folders_that_it_names(string pattern, string path, bool fits) =>
        Assert.Equal(fits, Parsed(pattern).MatchesFolder(path));

    [Theory]
    [InlineData("", 1)]
    [InlineData("/a", 1)]
    [InlineData("/", 1)]
    [InlineData("a//b", 3)]
    [InlineData("a/b//", 5)]
    [InlineData("../a", 1)]
    [InlineData("a/./b", 3)]
    [InlineData("a**", 1)]
    [InlineData("in/**.md", 4)]
    [InlineData("***", 1)]
    [InlineData("a\\b", 2)]
    [InlineData("*.{png,jpg}", 3)]
    [InlineData("[ab].md", 1)]
    [InlineData("!a.md", 1)]
    [InlineData("a\tb", 2)]
    public void Is_refused_where_it_would_silently_match_nothing(string pattern, int position)
    {
        Assert.False(PathPattern.TryParse(pattern, out _, out var mistake));
        Assert.Equal(position, mistake.Position);
        Assert.NotEmpty(mistake.Message);
    }

    [Fact]
    public void Takes_no_longer_than_it_must()
    {
        var (pattern, path) = (string.Concat(Enumerable.Repeat("*a", 300)) + "b", new string('a', 5000));
        Assert.False(Parsed(pattern).MatchesFile(path));
        var deep = string.Concat(Enumerable.Repeat("**/a/", 150)) + "b";
        Assert.False(Parsed(deep).MatchesFile(string.Join('/', Enumerable.Repeat("a", 2000))));
    }

    private static PathPattern Parsed(string text)
    {
        Assert.True(PathPattern.TryParse(text, out var pattern, out var mistake), mistake?.Message);
        return pattern;
    }
}
