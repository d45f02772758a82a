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
    [InlineData("'user:s3cr3t@h:x.git' does not exist", "'…@h:x.git' does not exist")]
    [InlineData("https://user:s3cr3t%40h/x", "https://h/x")]
    [InlineData("https://h/x#access_token=abc", "https://h/x#access_token=…")]
    public void Is_taken_out(string text, string expected) => Assert.Equal(expected, Scrub.Secrets(text));

    [Theory]
    [InlineData("https://example.org/@user/x")]
    [InlineData("https://example.org:8080/a@b")]
    [InlineData("https://example.org?q=a@b")]
    [InlineData("git@example.org:x.git")]
    [InlineData("mail ann@example.org: yes")]
    [InlineData("nothing at all")]
    public void Is_not_found_where_there_is_none(string text) => Assert.Equal(text, Scrub.Secrets(text));

    [Theory]
    [InlineData("user:s3cr3t@h:x.git")]
    [InlineData("user:s3/cr3t@h:x.git")]
    [InlineData("user:s3cr3t@x@h:x.git")]
    [InlineData("user:s3 cr3t@h:x.git")]
    [InlineData("user:'s3cr3t'@h:x.git")]
    [InlineData("s3cr3t@h:x.git")]
    [InlineData("s3cr3t@h/x.git")]
    [InlineData("//user:s3cr3t@h/x.git")]
    [InlineData("https:/user:s3cr3t@h/x.git")]
    [InlineData("https:user:s3cr3t@h/x.git")]
    [InlineData("https//user:s3cr3t@h/x.git")]
    [InlineData("HTTPS://user:s3cr3t@h/x.git")]
    [InlineData("https://user:s3 cr3t@h/x.git")]
    [InlineData("https://user:s3cr3t@[::1]:22/x.git")]
    [InlineData("https://user%3As3cr3t@h/x.git")]
    [InlineData("https://user:s3cr3t%40h/x.git")]
    [InlineData("https://h/x.git?token=s3cr3t")]
    [InlineData("https://h/x.git#private_token=s3cr3t")]
    [InlineData("git+ssh://user:s3cr3t@h/x.git")]
    [InlineData("ext::ssh user:s3cr3t@h x")]
    [InlineData("-u user:s3cr3t@h")]
    [InlineData(" https://user:s3cr3t@h/x.git")]
    [InlineData("url = https://user:s3cr3t@h/x.git")]
    public void Is_taken_out_of_an_address_however_it_is_spelled(string address) =>
        Assert.DoesNotContain("cr3t", Scrub.Address(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("git@example.org:x.git")]
    [InlineData("https://example.org/@scope/x.git")]
    [InlineData("https://example.org:8080/a@b")]
    [InlineData("./notes@home")]
    [InlineData("../shared/notes@home.bundle")]
    [InlineData("/srv/notes@home")]
    public void Does_not_spoil_an_address_without_one(string address) =>
        Assert.Equal(address, Scrub.Address(address));

    [Fact]
    public void Does_not_make_a_long_text_slow()
    {
        var text = string.Concat(Enumerable.Repeat("https://a:", 20_000));

        var spent = ProcessorTime.Of(() => Scrub.Secrets(text));

        Assert.True(spent < TimeSpan.FromSeconds(10), $"{spent}");
    }
}
