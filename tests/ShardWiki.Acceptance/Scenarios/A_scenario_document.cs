using System.Text.RegularExpressions;
using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_scenario_document
{
    public static TheoryData<string> All() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.md").Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(All))]
    public void Happens_exactly_as_it_is_told(string document)
    {
        using var space = new TestSpace();
        var commands = 0;
        foreach (var step in ScenarioDocument.StepsOf(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scenarios", document))))
        {
            if (step is ScenarioStep.FileWritten file)
            {
                space.Write($"-- {file.Path} --\n{file.Text}");
            }
            else if (step is ScenarioStep.CommandRun command)
            {
                commands++;
                Happens(space, command);
            }
        }

        Assert.True(commands > 0, $"{document} runs nothing");
    }

    private static void Happens(TestSpace space, ScenarioStep.CommandRun command)
    {
        var ran = space.Shell($"( {command.Line} ) 2>&1");
        var told = ran.Output.TrimEnd('\n').Split('\n', StringSplitOptions.None);
        var expected = string.Join("\n", command.Expected.Select(l => l == "…" ? "(?:.*\n?)*?" : Regex.Escape(l).Replace("…", ".*", StringComparison.Ordinal)));
        expected = expected.Replace("(?:.*\n?)*?\n", "(?:.*\n)*?", StringComparison.Ordinal);
        Assert.True(
            Regex.IsMatch(string.Join("\n", told), $"\\A{expected}\\z"),
            $"$ {command.Line}\nwas expected to print\n{string.Join("\n", command.Expected)}\nand printed\n{ran.Output}");
        Assert.True(command.ExitCode == ran.ExitCode, $"$ {command.Line}\nexited {ran.ExitCode}, not {command.ExitCode}\n{ran.Output}");
    }
}
