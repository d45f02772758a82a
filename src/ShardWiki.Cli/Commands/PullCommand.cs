using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>pull</c></summary>
internal static class PullCommand
{
    public static Command Of(GlobalOptions options)
    {
        var command = new Command("pull", "Fetch the shards and the journal, and write the lock file.");
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            return telling.Tell(
                telling.Watched(progress => PullVerb.Run(options.SpaceOf(parsed), progress, stop.Token)), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is not PullOutcome pulled)
        {
            return;
        }

        foreach (var shard in pulled.Shards)
        {
            to.WriteLine($"{shard.Name}: {shard.Freshness}, {CountWords.Of(shard.Pages, "page")}{At(shard.Revision)}");
        }

        to.WriteLine(pulled.IsNew ? $"{pulled.LockFile} was written" : "Nothing is new");
    }

    private static string At(string revision) =>
        revision.Length == 0 ? "" : $", at {revision[..Math.Min(12, revision.Length)]}";
}
