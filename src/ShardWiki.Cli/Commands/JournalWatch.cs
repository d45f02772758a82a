using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>journal lease | follow</c></summary>
internal static class JournalWatch
{
    public static Command Lease(GlobalOptions options)
    {
        var command = new Command("lease", "Tell who may append to the journal.");
        command.SetAction(parsed =>
            options.TellingOf(parsed).Tell(JournalLeaseVerb.Run(options.SpaceOf(parsed)), (outcome, to) =>
            {
                if (outcome is JournalLeaseOutcome lease)
                {
                    var who = lease.Holder is null ? "" : $" by {lease.Holder} until {lease.Expires}";
                    to.WriteLine($"epoch {lease.Epoch}: {lease.State}{who}");
                }
            }));
        return command;
    }

    public static Command Follow(GlobalOptions options)
    {
        var since = new Option<long>("--since") { Description = "The decision to begin behind.", HelpName = "N" };
        var count = new Option<long>("--count")
        {
            Description = "End after so many lines.",
            HelpName = "N",
            DefaultValueFactory = _ => long.MaxValue,
        };
        var command = new Command("follow", "Write the journal's lines as they come.") { since, count };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var left = parsed.GetValue(count);
            bool Line(string line)
            {
                Console.Out.WriteLine(line);
                Console.Out.Flush();
                return --left > 0;
            }

            var outcome = JournalFollowVerb.Run(
                options.SpaceOf(parsed), parsed.GetValue(since), Line, stop.Token);
            return outcome is JournalFollowOutcome
                ? outcome.ExitCode
                : options.TellingOf(parsed).Tell(outcome, (_, _) => { });
        });
        return command;
    }
}
