using System.Diagnostics;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The commands that tell of a journal while others write to it.</summary>
public sealed class A_journal_that_is_watched : IDisposable
{
    private const string Files = """
        -- shardwiki.yml --
        space: handbook
        shards:
          - name: pages
            folder: pages
        -- pages/index.md --
        # Home

        """;

    private readonly TestSpace _space = TestSpace.Of(Files);

    public A_journal_that_is_watched()
    {
        _space.Git("init", "-q", ".");
        Assert.Equal(0, Alias("first").ExitCode);
    }

    [Fact]
    public void Is_followed_line_by_line_as_they_come()
    {
        using var follow = Start(PublishedProgram.Path, "journal", "follow", "--since", "1");
        Assert.Contains("\"seq\":2,", follow.StandardOutput.ReadLine());
        for (var seq = 3; seq <= 5; seq++)
        {
            Assert.Equal(0, Alias($"old-{seq}").ExitCode);
            // Nothing else is appended until this one was told.
            Assert.Contains($"\"seq\":{seq},\"subject\":\"old-{seq}\"", follow.StandardOutput.ReadLine());
        }

        Assert.Equal(0, _space.Shell($"kill -INT {follow.Id}").ExitCode);
        Assert.True(follow.WaitForExit(20_000));
        Assert.Equal(0, follow.ExitCode);
    }

    [Fact]
    public void Is_followed_from_any_line_for_so_many()
    {
        var ran = _space.Run("journal", "follow", "--since", "0", "--count", "2");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(_space.Run("journal", "export").Output, ran.Output);
    }

    [Fact]
    public void Tells_who_may_write_to_it_whose_place_the_next_one_takes()
    {
        Assert.StartsWith("epoch 2: free\n", _space.Run("journal", "lease").Output, StringComparison.Ordinal);
        using var holder = Start(Appender, _space.Root, "7", "hold", _space.PathOf("ack"));
        Assert.Equal("epoch 3", holder.StandardOutput.ReadLine());
        Assert.Matches($"^epoch 3: held by [^/]+/[^/]+/{holder.Id}/", _space.Run("journal", "lease").Output);

        // It is written by the one who holds it.
        Assert.Equal(0, Alias("second").ExitCode);
        Assert.Matches("^epoch 3: held by ", _space.Run("journal", "lease").Output);
        holder.Kill(entireProcessTree: true);
        holder.WaitForExit();
        Assert.Equal("left by a process that ended", _space.Run("--json", "journal", "lease").Json.GetProperty("state").GetString());

        Assert.Equal(0, Alias("third").ExitCode);
        Assert.StartsWith("epoch 4: free\n", _space.Run("journal", "lease").Output, StringComparison.Ordinal);
        Assert.StartsWith("Sound: 4 decisions", _space.Run("journal", "verify").Output, StringComparison.Ordinal);
    }

    public void Dispose() => _space.Dispose();

    private static string Appender => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ShardWiki.Appender", Path.GetFileName(
            AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "ShardWiki.Appender"));

    private Ran Alias(string from) => _space.Run("alias", from, "pages:index");

    private Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _space.Root, RedirectStandardOutput = true })!;
}
