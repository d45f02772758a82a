using System.Text.RegularExpressions;

namespace ShardWiki.Acceptance;

/// <summary>
/// A Markdown page that is also a test. A fenced block whose info string names a path (<c>yaml shardwiki.yml</c>) is a file;
/// a block <c>console</c> holds commands after <c>$ </c> and, below each, exactly what it prints. <c>…</c> in an expected
/// line stands for anything, and a line <c>(exit N)</c> for the exit code, 0 unless said.
/// </summary>
internal static partial class ScenarioDocument
{
    public static IEnumerable<ScenarioStep> StepsOf(string markdown)
    {
        foreach (Match block in Fence().Matches(markdown))
        {
            var info = block.Groups["info"].Value.Trim().Split(' ');
            var body = block.Groups["body"].Value;
            if (info is ["console"])
            {
                foreach (var step in CommandsOf(body))
                {
                    yield return step;
                }
            }
            else if (info is [_, var path])
            {
                yield return new ScenarioStep.FileWritten(path, body);
            }
        }
    }

    private static IEnumerable<ScenarioStep> CommandsOf(string body)
    {
        foreach (var part in body.Split("$ ", StringSplitOptions.RemoveEmptyEntries).Where(p => p.Trim().Length > 0))
        {
            var lines = part.TrimEnd('\n').Split('\n');
            var expected = lines[1..].ToList();
            var exit = 0;
            if (expected.Count > 0 && ExitLine().Match(expected[^1]) is { Success: true } said)
            {
                exit = int.Parse(said.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                expected.RemoveAt(expected.Count - 1);
            }

            yield return new ScenarioStep.CommandRun(lines[0], exit, expected);
        }
    }

    [GeneratedRegex(@"^```(?<info>[^\n]*)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\(exit (\d+)\)$")]
    private static partial Regex ExitLine();
}
