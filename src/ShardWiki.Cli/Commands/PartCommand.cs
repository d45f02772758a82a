using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>part A B</c></summary>
internal static class PartCommand
{
    public static Command Of(GlobalOptions options)
    {
        var a = new Argument<string>("A") { Description = "A page." };
        var b = new Argument<string>("B") { Description = "The page that it is not." };
        var whatIf = WhatIfOption.Make();
        var command = new Command("part", "Record that two pages are not one topic, whatever they look like.") { a, b, whatIf };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                PartVerb.Run(options.DecisionOf(parsed) with { IsWhatIf = parsed.GetValue(whatIf) }, parsed.GetValue(a)!, parsed.GetValue(b)!, stop.Token),
                DecisionWords.Write);
        });
        return command;
    }
}
