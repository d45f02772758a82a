using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>check</c></summary>
internal static class CheckCommand
{
    public static Command Of(GlobalOptions options)
    {
        var failOn = new FailOnOptions();
        var command = new Command("check", "Do everything but writing: findings, broken links, conflicts.");
        var reports = new ReportOptions();
        failOn.AddTo(command);
        reports.AddTo(command, options);
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var space = options.SpaceOf(parsed);
            var outcome = options.TellingOf(parsed).Watched(
                told => CheckVerb.Run(space, failOn.Of(parsed), told, stop.Token));
            return reports.Tell(parsed, options, new ReportedRun(space, outcome, failOn.Of(parsed)), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is CheckOutcome check)
        {
            CountWords.Write(check.Counts, to);
            ConflictWords.Write(check.Conflicts, to);
        }
    }
}
