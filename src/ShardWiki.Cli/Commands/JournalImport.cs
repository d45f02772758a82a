using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>journal import [--reappend] FILE</c></summary>
internal static class JournalImport
{
    public static Command Of(GlobalOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "JSON Lines that `journal export` wrote." };
        var again = new Option<bool>("--reappend")
        {
            Description = "The file holds what was kept aside of a fork: make those decisions again, behind ours.",
        };
        var command =
            new Command("import", "Take a journal's lines, verbatim, into a space that has none.") { file, again };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(file)!;
            var path = options.PathOf(parsed, given);
            var outcome = !File.Exists(path) ? new NotDone($"there is no file {path}")
                : parsed.GetValue(again)
                    ? JournalReappendVerb.Run(options.SpaceOf(parsed), given, File.ReadAllBytes(path))
                : JournalImportVerb.Run(options.SpaceOf(parsed), File.ReadAllBytes(path));
            return options.TellingOf(parsed).Tell(outcome, Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        switch (outcome)
        {
            case JournalImportOutcome imported:
                to.WriteLine($"{CountWords.Of(imported.Count, "decision")} imported");
                break;
            case JournalReappendOutcome again:
                foreach (var line in again.Decisions)
                {
                    to.WriteLine($"{line.There} there is {line.Here} here: {line.Sentence}");
                }

                break;
        }
    }
}
