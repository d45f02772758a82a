using Xunit;

namespace ShardWiki.Tests;

public sealed class Names_that_turn_what_follows
{
    private static readonly SampleSite Wiki = SampleSite.Empty
        .With("a", "x.md", "---\ntags: [\"t\\u202E\"]\ntitle: \"a\\u202Eb\"\n---\nText.\n\n## h\u2067i\n").With("a", "from.md", "[x](x.md)\n");

    [Theory]
    [InlineData("llms.txt", "a\\[U\\+202E\\]b")]
    [InlineData("x/index.html", "<h1 class=\"sw-title\">a[U+202E]b</h1>")]
    [InlineData("_/pictures/near/x/_picture.svg", ">a[U+202E]b</text>")]
    [InlineData("_/search/topics-0.js", "\"title\":\"a[U\\u002B202E]b\"")]
    [InlineData("_/search/topics-0.js", "[[\"h[U\\u002B2067]i\",")]
    [InlineData("_/search/topics-0.js", "\"tags\":[\"t[U\\u002B202E]\"]")]
    public void Are_shown_with_the_name_of_what_turns_it(string file, string shown) =>
        Assert.Contains(shown, Wiki.Text(file), StringComparison.Ordinal);
}
