using ShardWiki.Git;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_secret_in_a_text
{
    [Theory]
    [InlineData("https://user:hunter2@example.org/x", "https://example.org/x")]
    [InlineData("https://ghp_0123456789abcdef0123@example.org/x", "https://example.org/x")]
    [InlineData("fatal: could not read 'https://u:p@ss@h/x'", "fatal: could not read 'https://h/x'")]
    [InlineData("https://u:pa/ss@h/x", "https://h/x")]
    [InlineData("ssh://git@h:22/x", "ssh://h:22/x")]
    [InlineData("https://h/x?private_token=abc&b=1", "https://h/x?private_token=…&b=1")]
    [InlineData("https://h/x?b=1&access_token=abc", "https://h/x?b=1&access_token=…")]
    [InlineData("Authorization: Basic dXNlcjpwYXNz", "Authorization: …")]
    [InlineData("token glpat-0123456789abcdefghij here", "token … here")]
    [InlineData("a https://a:b@c/ and http://d:e@f/", "a https://c/ and http://f/")]
    public void Is_taken_out(string text, string expected) => Assert.Equal(expected, Scrub.Secrets(text));

    [Theory]
    [InlineData("https://example.org/@user/x")]
    [InlineData("https://example.org:8080/a@b")]
    [InlineData("https://example.org?q=a@b")]
    [InlineData("git@example.org:x.git")]
    [InlineData("mail ann@example.org: yes")]
    [InlineData("nothing at all")]
    public void Is_not_found_where_there_is_none(string text) => Assert.Equal(text, Scrub.Secrets(text));

    [Fact]
    public void Does_not_make_a_long_text_slow()
    {
        var text = string.Concat(Enumerable.Repeat("https://a:", 20_000));
        var spent = System.Diagnostics.Stopwatch.StartNew();
        Scrub.Secrets(text);
        Assert.True(spent.Elapsed < TimeSpan.FromSeconds(10), $"{spent.Elapsed}");
    }
}
