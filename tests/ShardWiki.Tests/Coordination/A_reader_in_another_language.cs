using System.Diagnostics;
using System.Text.RegularExpressions;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>The program on the format's page, run as it stands there: the page is enough to read a journal.</summary>
public sealed class A_reader_in_another_language : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Needs_the_page_of_the_format_and_git_alone()
    {
        using var repository = GitRepository.InitBare(_scratch.Path("j.git"));
        using var journal = GitJournal.Open(repository, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System });
        Script.Written(journal.Import(Script.Entries(300)));
        Script.Written(journal.Append(Script.Request(301, Script.Bound("notes:\u00e9.md", "wiki:b.md"))));
        var told = Read().TrimEnd().Split('\n');

        Assert.Equal(303, told.Length);
        Assert.Equal("1 2026-01-01T00:00:00Z Ann space.founded handbook", told[0].TrimEnd('\r'));
        Assert.EndsWith(" pages.bound notes:\u00e9.md", told[301].TrimEnd('\r'), StringComparison.Ordinal);
        Assert.Equal($"head {journal.Head().Hash}", told[302].TrimEnd('\r'));
    }

    public void Dispose() => _scratch.Dispose();

    private string Read()
    {
        var page = File.ReadAllText(Repository.Full("docs/formats/journal.md"));
        var program = Regex.Match(page, "```python\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var script = _scratch.Write("reader.py", program);
        var start = new ProcessStartInfo("python3", [script, "handbook"])
        {
            WorkingDirectory = _scratch.Path("j.git"),
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Started(start);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on this machine");
            throw;
        }
    }
}
