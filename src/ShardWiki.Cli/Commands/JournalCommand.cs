using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>journal log | state | replay | append | export | import | verify | follow | lease | push | fetch | repair</c></summary>
internal static class JournalCommand
{
    public static Command Of(GlobalOptions options) => new("journal", "The append-only log of decisions itself.")
    {
        Log(options),
        State(options),
        JournalReplay.Of(options),
        Append(options),
        Export(options),
        JournalImport.Of(options),
        Verify(options),
        JournalWatch.Follow(options),
        JournalWatch.Lease(options),
        JournalShare.Push(options),
        JournalShare.Fetch(options),
        JournalMending.Of(options),
    };

    private static Command Log(GlobalOptions options)
    {
        var command = new Command("log", "Tell the decisions, in order.");
        command.SetAction(parsed =>
            options.TellingOf(parsed).Tell(JournalLogVerb.Run(options.SpaceOf(parsed)), LogWords));
        return command;
    }

    private static Command State(GlobalOptions options)
    {
        var command = new Command("state", "Tell what all decisions amount to, as one JSON document.");
        command.SetAction(parsed =>
            options.TellingOf(parsed).Tell(
                JournalStateVerb.Run(options.SpaceOf(parsed)), (outcome, to) => to.WriteLine(outcome.ToString())));
        return command;
    }

    private static Command Append(GlobalOptions options)
    {
        var type =
            new Option<string>("--type") { Description = "The decision's type.", Required = true, HelpName = "T" };
        var subject =
            new Option<string>("--subject") { Description = "What it is about.", Required = true, HelpName = "S" };
        var data = new Option<string>("--data") { Description = "Its data.", Required = true, HelpName = "JSON" };
        var id = new Option<string?>("--id")
        {
            Description = "A UUID; asking again with it writes nothing twice.",
            HelpName = "ID",
        };
        var command =
            new Command("append", "Append a decision that another program wrote.") { type, subject, data, id };
        command.SetAction(parsed =>
        {
            var written =
                new WrittenDecision(parsed.GetValue(type)!, parsed.GetValue(subject)!, parsed.GetValue(data)!);
            var request = options.DecisionOf(parsed) with { Id = parsed.GetValue(id) };
            return options.TellingOf(parsed).Tell(JournalAppendVerb.Run(request, written), DecisionWords.Write);
        });
        return command;
    }

    private static Command Export(GlobalOptions options)
    {
        var command = new Command("export", "Write the journal's lines, verbatim.");
        command.SetAction(parsed =>
            options.TellingOf(parsed).Tell(JournalExportVerb.Run(options.SpaceOf(parsed)), (outcome, to) =>
                to.Write((outcome as JournalExportOutcome)?.Lines)));
        return command;
    }

    private static Command Verify(GlobalOptions options)
    {
        var command = new Command("verify", "Walk the whole journal and say whether every line is what it was.");
        command.SetAction(parsed =>
            options.TellingOf(parsed).Tell(JournalVerifyVerb.Run(options.SpaceOf(parsed)), (outcome, to) =>
            {
                if (outcome is JournalVerifyOutcome sound)
                {
                    to.WriteLine($"Sound: {CountWords.Of((int)sound.Seq, "decision")}, head {sound.Head}");
                }
            }));
        return command;
    }

    private static void LogWords(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is not JournalLogOutcome log)
        {
            return;
        }

        foreach (var line in log.Decisions)
        {
            var remark = line.Remark.Length == 0 ? "" : $" [{line.Remark}]";
            to.WriteLine($"{line.Seq,6}  {line.At}  {line.Actor}: {line.Sentence}{remark}");
        }
    }
}
