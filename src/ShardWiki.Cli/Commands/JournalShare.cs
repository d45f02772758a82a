using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>journal push [REMOTE] | fetch [--theirs] [REMOTE]</c></summary>
internal static class JournalShare
{
    public static Command Push(GlobalOptions options)
    {
        var remote = Remote();
        var command = new Command("push", "Give a remote the decisions that are more here.") { remote };
        command.SetAction(parsed => Watched(options, parsed, stop => JournalPushVerb.Run(
            new JournalSharingRequest(options.SpaceOf(parsed), parsed.GetValue(remote)), stop), "given to"));
        return command;
    }

    public static Command Fetch(GlobalOptions options)
    {
        var remote = Remote();
        var theirs = new Option<bool>("--theirs")
        {
            Description = "After a fork, take the remote's journal, and keep aside what was decided here since.",
        };
        var command = new Command("fetch", "Take the decisions that a remote has more.") { remote, theirs };
        command.SetAction(parsed =>
        {
            var request = new JournalSharingRequest(options.SpaceOf(parsed), parsed.GetValue(remote));
            return Watched(
                options,
                parsed,
                stop => parsed.GetValue(theirs)
                    ? JournalFetchVerb.Replace(request, stop)
                    : JournalFetchVerb.Run(request, stop),
                "taken from");
        });
        return command;
    }

    private static Argument<string?> Remote() => new("REMOTE")
    {
        Description = "A remote of the repository, or an address; the configured one unless given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static int Watched(
        GlobalOptions options, ParseResult parsed, Func<CancellationToken, VerbOutcome> work, string went)
    {
        using var stop = new StopSignal();
        return options.TellingOf(parsed).Tell(work(stop.Token), (outcome, to) =>
        {
            if (outcome is JournalSharedOutcome shared)
            {
                to.WriteLine($"{CountWords.Of((int)shared.Count, "decision")} {went} {shared.Remote}; "
                    + $"the journal here ends at {shared.Seq}");
            }
        });
    }
}
