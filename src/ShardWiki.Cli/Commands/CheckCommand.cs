using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>check</c></summary>
internal static class CheckCommand
{
    public static Command Of(GlobalOptions options)
    {
        var failOn = new FailOnOptions();
        var command = new Command("check", "Do everything but writing: findings, broken links, conflicts.");
        failOn.AddTo(command);
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            return telling.Tell(
                telling.Watched(told => CheckVerb.Run(options.SpaceOf(parsed), failOn.Of(parsed), told, stop.Token)),
                Words);
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
