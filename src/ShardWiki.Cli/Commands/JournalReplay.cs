using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>journal replay [--to N]</c></summary>
internal static class JournalReplay
{
    public static Command Of(GlobalOptions options)
    {
        var to = new Option<long?>("--to") { Description = "Up to this decision; all unless given.", HelpName = "N" };
        var command = new Command("replay", "Fold the decisions from nothing, and compare with the checkpoint.") { to };
        command.SetAction(parsed => options.TellingOf(parsed).Tell(
            JournalReplayVerb.Run(options.SpaceOf(parsed), parsed.GetValue(to)), Words));
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is not JournalReplayOutcome replayed)
        {
            return;
        }

        var compared = (replayed.Checkpoint, replayed.Difference) switch
        {
            (null, _) => "there is no checkpoint to compare with",
            (var seq, null) => $"the same as from the checkpoint at {seq}",
            var (seq, place) =>
                $"the checkpoint at {seq} gives another state, at {place}; delete .shardwiki/checkpoints",
        };
        to.WriteLine($"{CountWords.Of((int)replayed.Seq, "decision")} replayed from nothing: {compared}");
    }
}
