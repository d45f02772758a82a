using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>
/// <c>overlay rebase</c>, <c>reorder</c>, <c>squash</c> and <c>withdraw</c>: what becomes of overlays that are there.
/// </summary>
internal static class OverlayOrdering
{
    public static Command Rebase(GlobalOptions options)
    {
        var seqs = OverlayNumbers.Many(0, "The overlays; all whose base moved unless given.");
        var command = new Command("rebase", "Hold overlays against what stands there now, where git carries them over.")
        {
            seqs,
        };
        return Decided(options, command, (parsed, stop) =>
            OverlayRebaseVerb.Run(options.DecisionOf(parsed), [.. parsed.GetValue(seqs)!], stop));
    }

    public static Command Reorder(GlobalOptions options)
    {
        var seqs = OverlayNumbers.Many(1, "Every overlay of the page, in the order in which they shall lie, the lowest first.");
        var command = new Command("reorder", "Put the overlays of a page into another order.") { seqs };
        return Decided(options, command, (parsed, stop) =>
            OverlayReorderVerb.Run(options.DecisionOf(parsed), [.. parsed.GetValue(seqs)!], stop));
    }

    public static Command Squash(GlobalOptions options)
    {
        var seqs = OverlayNumbers.Many(2, "Overlays that lie one upon the other.");
        var message = Message();
        var command = new Command("squash", "Make one overlay of several; the lowest takes the others in.")
        {
            seqs, message,
        };
        return Decided(options, command, (parsed, stop) => OverlaySquashVerb.Run(
            options.DecisionOf(parsed), [.. parsed.GetValue(seqs)!], parsed.GetValue(message)!, stop));
    }

    public static Command Withdraw(GlobalOptions options)
    {
        var seqs = OverlayNumbers.Many(0, "The overlays.");
        var upstreamed = new Option<bool>("--upstreamed") { Description = "Those that their shards have taken in." };
        var message = Message();
        var command = new Command("withdraw", "Let go of overlays.") { seqs, upstreamed, message };
        return Decided(options, command, (parsed, stop) => OverlayWithdrawVerb.Run(
            options.DecisionOf(parsed),
            new OverlayWithdrawal([.. parsed.GetValue(seqs)!], parsed.GetValue(message)!.Trim())
            {
                OnlyUpstreamed = parsed.GetValue(upstreamed),
            },
            stop));
    }

    private static Command Decided(
        GlobalOptions options, Command command, Func<ParseResult, CancellationToken, VerbOutcome> decide)
    {
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(decide(parsed, stop.Token), DecisionWords.Write);
        });
        return command;
    }

    private static Option<string> Message() => new("--message", "-m")
    {
        Description = "Why.",
        HelpName = "MSG",
        DefaultValueFactory = _ => "",
    };
}
