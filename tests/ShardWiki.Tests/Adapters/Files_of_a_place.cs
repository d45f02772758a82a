using System.Diagnostics;
using ShardWiki.Adapters;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Between a look at a folder and a look into its files anything may come to stand there.</summary>
public sealed class Files_of_a_place : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task Are_not_waited_for_where_a_pipe_stands_by_now()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no pipe stands among files there");
        using (var made = Process.Start("mkfifo", [_scratch.Path("a.md")]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var read = Task.Run(() => new PlaceFiles(_scratch.Root, 100).FindContent("a.md"), TestContext.Current.CancellationToken);

        Assert.Equal("special", await read.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Are_read_as_far_as_all_together_may_have_bytes()
    {
        var files = new PlaceFiles(_scratch.Root, 10);
        _scratch.Write("a.md", "12345");
        _scratch.Write("b.md", "12345");
        _scratch.Write("c.md", "1");

        Assert.NotNull(files.FindContent("a.md"));
        Assert.Equal("nothing", files.FindContent("d.md"));
        Assert.NotNull(files.FindContent("b.md"));
        Assert.Null(files.FindContent("c.md"));
    }

    public void Dispose() => _scratch.Dispose();
}
