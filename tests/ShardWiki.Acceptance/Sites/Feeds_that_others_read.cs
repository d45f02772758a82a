using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The feeds of a site, held against RFC 4287 by the validator of a library that Debian has.</summary>
public sealed class Feeds_that_others_read : IDisposable
{
    private readonly TestSpace _space = TestSpace.Of("""
        -- shardwiki.yml --
        space: told
        base-url: https://example.org/ö/
        shards:
          - { name: blog, git: blog, dialect: ikiwiki, feeds: [atom] }
        -- blog/index.mdwn --
        [[!inline pages="posts/*" show="2"]]
        -- blog/posts/one.mdwn --
        [[!meta title="<One> & “ö”"]] Text with <b>HTML</b> and a [link](two).
        -- blog/posts/two.mdwn --
        Second, with a \x01 in its words.
        -- blog/posts/three & more.mdwn --
        [[!meta author="Bö <b>"]] Third.

        """);

    public Feeds_that_others_read()
    {
        Assert.SkipUnless(
            File.Exists("/var/lib/dpkg/info/libghc-feed-dev.list"), "libghc-feed-dev is not installed (build.sh test installs it)");
        _ = _space.Git("init", "-q", "-b", "main", "blog");
        _ = _space.Git("-C", "blog", "add", "-A");
        _ = _space.Git("-C", "blog", "commit", "-q", "-m", "Begin & <so on>");
        Assert.Equal(0, _space.Run("build").ExitCode);
    }

    [Fact]
    public void Are_valid()
    {
        var feeds = Directory.GetFiles(_space.PathOf("site"), "*.atom", SearchOption.AllDirectories);

        Assert.InRange(feeds.Length, 2, 3);
        Assert.All(feeds, feed => Assert.Matches(@"^0: [1-9]\d* entries\n$", Told(feed)));
    }

    [Theory]
    [InlineData("<id>[^<]*</id>")]
    [InlineData("<updated>[^<]*</updated>(?=\\s*<link)")]
    [InlineData("<title>[^<]*</title>\\s*<updated>[^<]*</updated>\\s*<published>")]
    public void Would_not_be_without_what_the_format_asks_for(string part)
    {
        var feed = _space.Read("site/feed.atom");
        var without = Regex.Replace(feed, part, "", RegexOptions.Singleline);
        Assert.NotEqual(feed, without);
        _space.Write("without.atom", Encoding.UTF8.GetBytes(without));

        Assert.StartsWith("1: ", Told(_space.PathOf("without.atom")), StringComparison.Ordinal);
    }

    public void Dispose() => _space.Dispose();

    private static string Told(string feed)
    {
        var start = new ProcessStartInfo("runghc", [Path.Combine(SourceTree.Root, "tests", "validators", "atom.hs"), feed])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return FormattableString.Invariant($"{process.ExitCode}: {said}");
    }
}
