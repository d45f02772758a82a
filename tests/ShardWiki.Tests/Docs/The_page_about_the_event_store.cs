using System.Diagnostics;
using System.Text.RegularExpressions;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_page_about_the_event_store
{
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ShardWiki.Till", Path.GetFileName(
            AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "ShardWiki.Till"));

    [Fact]
    public void Quotes_the_example_as_it_stands()
    {
        var program = File.ReadAllText(Repository.Full("examples/ShardWiki.Till/Program.cs"));
        var blocks = Blocks("csharp").ToArray();

        Assert.InRange(blocks.Length, 6, 20);
        Assert.All(blocks, block => Assert.Contains(block, program, StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_what_the_example_prints_in_memory() => Assert.Equal(Assert.Single(Blocks("text")), Ran());

    [Fact]
    public void Tells_what_the_example_prints_in_git()
    {
        using var scratch = new ScratchFolder();

        Assert.Equal(Assert.Single(Blocks("text")), Ran(scratch.Root));
        using var git = new ScriptedRepository();
        Assert.Equal("3", git.Git($"--git-dir={scratch.Path("till.git")}", "rev-list", "--count", "events/till").Trim());
    }

    private static IEnumerable<string> Blocks(string kind) =>
        from match in Regex.Matches(Manual.Page("event-store.md"), $"(?ms)^```{kind}\n(.*?)^```")
        select match.Groups[1].Value;

    private static string Ran(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
