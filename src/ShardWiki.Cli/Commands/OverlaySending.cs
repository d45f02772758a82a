using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>overlay apply</c> and <c>overlay submit</c>: overlays written into their shards, or sent for review.</summary>
internal static class OverlaySending
{
    public static Command Apply(GlobalOptions options)
    {
        var seqs = OverlayNumbers.Many(0, "The overlays; those whose apply was interrupted unless given.");
        var command = new Command("apply", "Write overlays into shards that can be written.") { seqs };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var asked = new OverlayApplying(options.DecisionOf(parsed), [.. parsed.GetValue(seqs)!]);
            return options.TellingOf(parsed).Tell(OverlayApplyVerb.Run(asked, stop.Token), DecisionWords.Write);
        });
        return command;
    }

    public static Command Submit(GlobalOptions options)
    {
        var seqs = OverlayNumbers.Many(1, "The overlays, of one shard.");
        var command = new Command("submit", "Send overlays to those who own the shard.") { seqs };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                OverlaySubmitVerb.Run(options.DecisionOf(parsed), [.. parsed.GetValue(seqs)!], stop.Token),
                DecisionWords.Write);
        });
        return command;
    }
}
