using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>designate PAGE</c></summary>
internal static class DesignateCommand
{
    public static Command Of(GlobalOptions options)
    {
        var page = new Argument<string>("PAGE") { Description = "The voice that readers meet first." };
        var whatIf = WhatIfOption.Make();
        var command = new Command("designate", "Record which voice the readers of a topic meet first.") { page, whatIf };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                DesignateVerb.Run(options.DecisionOf(parsed) with { IsWhatIf = parsed.GetValue(whatIf) }, parsed.GetValue(page)!, stop.Token), DecisionWords.Write);
        });
        return command;
    }
}
