using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_title_of_last_resort
{
    [Theory]
    [InlineData("ikiwiki", "todo/some_page.mdwn", "some page")]
    [InlineData("ikiwiki", "bugs/what__63____95__now.mdwn", "what?_now")]
    [InlineData("ikiwiki", "a__1114112__.mdwn", "a 1114112")]
    [InlineData("ikiwiki", "blog/index.mdwn", "blog")]
    [InlineData("ikiwiki", "index.mdwn", "Index")]
    [InlineData("gfm", "docs/README.md", "docs")]
    [InlineData("gfm", "some_page.md", "some_page")]
    [InlineData("commonmark", "README.md", "README")]
    [InlineData("obsidian", "Notes/v1.2 plan.md", "v1.2 plan")]
    [InlineData("gfm", "e\u0301te\u0301.md", "été")]
    public void Is_the_name_of_the_file_or_of_its_folder(string dialect, string file, string title) =>
        Assert.Equal(title, Written.Page("Text.", Dialect.Find(dialect), file).Facts.Title);
}
