using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>alias FROM TO</c></summary>
internal static class AliasCommand
{
    public static Command Of(GlobalOptions options)
    {
        var from = new Argument<string>("FROM") { Description = "An address in the union." };
        var to = new Argument<string>("TO") { Description = "The page that it leads to." };
        var whatIf = WhatIfOption.Make();
        var command = new Command("alias", "Record that an address leads to a page.") { from, to, whatIf };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                AliasVerb.Run(options.DecisionOf(parsed) with { IsWhatIf = parsed.GetValue(whatIf) }, parsed.GetValue(from)!, parsed.GetValue(to)!, stop.Token),
                DecisionWords.Write);
        });
        return command;
    }
}
