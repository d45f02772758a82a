using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>bind A B …</c></summary>
internal static class BindCommand
{
    public static Command Of(GlobalOptions options)
    {
        var pages = new Argument<string[]>("PAGE")
        {
            Description = "The pages, two or more.",
            Arity = new ArgumentArity(2, 1000),
        };
        var whatIf = WhatIfOption.Make();
        var command = new Command("bind", "Record that pages are one topic.") { pages, whatIf };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                BindVerb.Run(options.DecisionOf(parsed) with { IsWhatIf = parsed.GetValue(whatIf) }, [.. parsed.GetValue(pages)!], stop.Token),
                DecisionWords.Write);
        });
        return command;
    }
}
