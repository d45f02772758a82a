using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>designate PAGE</c></summary>
internal static class DesignateCommand
{
    public static Command Of(GlobalOptions options)
    {
        var page = new Argument<string>("PAGE") { Description = "The voice that readers meet first." };
        var command = new Command("designate", "Record which voice the readers of a topic meet first.") { page };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                DesignateVerb.Run(options.DecisionOf(parsed), parsed.GetValue(page)!, stop.Token), DecisionWords.Write);
        });
        return command;
    }
}
