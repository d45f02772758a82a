using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>revoke SEQ [-m MSG] [--what-if]</c></summary>
internal static class RevokeCommand
{
    public static Command Of(GlobalOptions options)
    {
        var seq = new Argument<long>("SEQ") { Description = "The decision's number, as 'journal log' tells it." };
        var message = new Option<string>("--message", "-m")
        {
            Description = "Why.",
            HelpName = "MSG",
            DefaultValueFactory = _ => "",
        };
        var whatIf = WhatIfOption.Make();
        var command = new Command("revoke", "Take a decision back; a revocation too.") { seq, message, whatIf };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var request = options.DecisionOf(parsed) with { IsWhatIf = parsed.GetValue(whatIf) };
            return options.TellingOf(parsed).Tell(
                RevokeVerb.Run(request, parsed.GetValue(seq), parsed.GetValue(message)!, stop.Token),
                DecisionWords.Write);
        });
        return command;
    }
}
