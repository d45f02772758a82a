using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class An_address : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("https://example.org/x.git", "https")]
    [InlineData("HTTPS://example.org/x.git", "https")]
    [InlineData("ssh://git@example.org/x.git", "ssh")]
    [InlineData("git@example.org:x/y.git", "ssh")]
    [InlineData("example.org:x/y.git", "ssh")]
    [InlineData("git://example.org/x", "git")]
    public void Of_another_machine_has_a_scheme(string text, string scheme) =>
        Assert.Equal(scheme, Assert.IsType<Address.Remote>(Address.Parse(text)).Scheme);

    [Theory]
    [InlineData("/some/where")]
    [InlineData("relative/to/here")]
    [InlineData("./odd:name")]
    [InlineData("file:///some/where")]
    public void Of_this_machine_is_a_place(string text) =>
        Assert.True(Path.IsPathFullyQualified(Assert.IsType<Address.Local>(Address.Parse(text)).Path));

    [Theory]
    [InlineData("-uwhatever")]
    [InlineData("--upload-pack=touch x")]
    [InlineData("ext::sh -c touch% x")]
    [InlineData("fd::17")]
    [InlineData("testgit::x")]
    [InlineData("ssh://-oProxyCommand=x/y")]
    [InlineData("ssh://user@-oProxyCommand=x/y")]
    [InlineData("-oProxyCommand=x:y")]
    [InlineData("user@-oProxyCommand=x:y")]
    [InlineData("user:s3cr3t@example.org:x.git")]
    [InlineData("https:user:s3cr3t@example.org/x.git")]
    [InlineData("https://")]
    [InlineData("https://a\nb/")]
    [InlineData("")]
    public void That_could_start_something_is_refused(string text)
    {
        Assert.IsType<Address.Refused>(Address.Parse(text));
        var request = Request(text) with { IsTrustedPlace = true };
        Assert.IsType<MirrorOutcome.SchemeRefused>(Mirror.Fetch(request, TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(request.MirrorFolder));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/x", "http")]
    [InlineData("git://127.0.0.1:1/x", "git")]
    [InlineData("ftp://127.0.0.1:1/x", "ftp")]
    [InlineData("/some/where", "path")]
    [InlineData("file:///some/where", "file")]
    public void That_is_not_allowed_is_refused_by_its_scheme(string text, string scheme) => Assert.Equal(
        new MirrorOutcome.SchemeRefused(scheme), Mirror.Fetch(Request(text), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("https://127.0.0.1:1/x")]
    [InlineData("ssh://127.0.0.1:1/x")]
    public void That_is_allowed_is_not(string text) =>
        Assert.IsType<MirrorOutcome.Unreachable>(Mirror.Fetch(Request(text), TestContext.Current.CancellationToken));

    [Fact]
    public void With_only_one_scheme_allowed_refuses_the_other() => Assert.IsType<MirrorOutcome.SchemeRefused>(
        Mirror.Fetch(Request("ssh://127.0.0.1:1/x") with { Schemes = ["https"] },
            TestContext.Current.CancellationToken));

    private MirrorRequest Request(string address) => new() { Address = address, MirrorFolder = scratch.Path("mirror") };
}
