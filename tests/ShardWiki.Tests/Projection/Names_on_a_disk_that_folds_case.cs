using System.Security.Cryptography;
using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Names_on_a_disk_that_folds_case : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Are_compared_letter_by_letter()
    {
        _scratch.Write("index.html", "i");
        _scratch.Write("guide/Install/index.html", "g");

        Assert.True(ExactNames.Are(_scratch.Root, ["index.html", "guide/Install/index.html"]));
        Assert.False(ExactNames.Are(_scratch.Root, ["index.html", "guide/install/index.html"]));
        Assert.False(ExactNames.Are(_scratch.Root, ["guide/Install/index.html", "Index.html"]));
        Assert.False(ExactNames.Are(_scratch.Root, ["Guide/Install/index.html"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Are_listed_only_there(bool isFolded)
    {
        var files = Published();
        if (isFolded)
        {
            _scratch.Write("SHARDWIKI-BUILD.JSON", "it answers to this name too");
        }

        var isAsked = false;
        var stands = files.StandIn(new OutputFolder(_scratch.Root), 1, (_, paths) =>
        {
            Assert.Equal(["a/index.html"], paths);
            isAsked = true;
            return false;
        });

        Assert.NotEqual(stands, isAsked);
        Assert.Equal(isFolded || ExactNames.AreFolded(_scratch.Root, BuildReceipt.File), isAsked);
        Assert.True(files.StandIn(new OutputFolder(_scratch.Root), 1));
    }

    [Fact]
    public void Tell_a_file_that_was_renamed_in_case_alone()
    {
        var files = Published();
        File.Move(_scratch.Path("a/index.html"), _scratch.Path("a/Index.html"));

        Assert.False(files.StandIn(new OutputFolder(_scratch.Root), 1));
    }

    public void Dispose() => _scratch.Dispose();

    private StandingFiles Published()
    {
        var page = new FileInfo(_scratch.Write("a/index.html", "a"));
        var receipt = _scratch.Write(BuildReceipt.File, "{}");
        return StandingFiles.Of(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(receipt))), [("a/index.html"u8.ToArray(), page.Length, page.LastWriteTimeUtc.Ticks)]);
    }
}
