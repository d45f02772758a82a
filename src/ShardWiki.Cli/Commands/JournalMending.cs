using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>journal repair [--yes] [--from REMOTE] [--accept-shorter]</c></summary>
internal static class JournalMending
{
    public static Command Of(GlobalOptions options)
    {
        var yes = new Option<bool>("--yes") { Description = "Do what is proposed." };
        var from = new Option<string?>("--from")
        {
            Description = "A remote or an address that a whole copy may be taken from.",
            HelpName = "REMOTE",
        };
        var shorter = new Option<bool>("--accept-shorter")
        {
            Description = "Take a journal for right that ends before what was seen of it here.",
        };
        var command = new Command("repair", "Say what would make the journal whole again; do it with --yes.")
        {
            yes, from, shorter,
        };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var request = new JournalRepairRequest(options.SpaceOf(parsed))
            {
                IsToBeDone = parsed.GetValue(yes),
                From = parsed.GetValue(from),
                AcceptsShorter = parsed.GetValue(shorter),
            };
            return options.TellingOf(parsed).Tell(JournalRepairVerb.Run(request, stop.Token), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is not JournalRepairOutcome repair)
        {
            return;
        }

        foreach (var step in repair.Steps)
        {
            to.WriteLine($"{(repair.IsDone ? "done" : "to do")}: {step}");
        }

        to.WriteLine((repair.Remaining, repair.Steps.IsEmpty || repair.IsDone) switch
        {
            ({ } remaining, _) => $"remains: {remaining}",
            (null, true) => $"The journal is whole: {CountWords.Of((int)(repair.Seq ?? 0), "decision")}",
            _ => "Nothing was changed; --yes does it",
        });
    }
}
