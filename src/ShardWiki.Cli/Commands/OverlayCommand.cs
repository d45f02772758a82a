using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>overlay new PAGE [--from FILE] -m MSG</c> and <c>overlay list</c></summary>
internal static class OverlayCommand
{
    public static Command Of(GlobalOptions options) =>
        new("overlay", "Edit what cannot be written, as patches in the journal.")
    {
        New(options),
        List(options),
    };

    private static Command New(GlobalOptions options)
    {
        var page = new Argument<string>("PAGE") { Description = "The page to edit." };
        var from = new Option<string?>("--from")
        {
            Description = "A file with the whole text; standard input unless given.",
            HelpName = "FILE",
        };
        var message = new Option<string>("--message", "-m") { Description = "Why.", Required = true, HelpName = "MSG" };
        var command = new Command("new", "Draft an overlay: the page as it should read.") { page, from, message };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var file = parsed.GetValue(from) is { } given ? options.PathOf(parsed, given) : null;
            if (file is not null && !File.Exists(file))
            {
                return options.TellingOf(parsed).Tell(new NotDone($"there is no file {file}"), DecisionWords.Write);
            }

            var draft = new OverlayDraft(parsed.GetValue(page)!, TextFrom(file), parsed.GetValue(message)!);
            return options.TellingOf(parsed).Tell(
                OverlayNewVerb.Run(options.DecisionOf(parsed), draft, stop.Token), DecisionWords.Write);
        });
        return command;
    }

    private static Command List(GlobalOptions options)
    {
        var command = new Command("list", "List the open overlays and whether their pages show them.");
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(OverlayListVerb.Run(options.SpaceOf(parsed), stop.Token), ListWords);
        });
        return command;
    }

    private static void ListWords(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is OverlayListOutcome list)
        {
            OverlayWords.Write(list.Overlays, to);
        }
    }

    private static byte[] TextFrom(string? file)
    {
        if (file is not null)
        {
            return File.ReadAllBytes(file);
        }

        using var input = Console.OpenStandardInput();
        using var text = new MemoryStream();
        input.CopyTo(text);
        return text.ToArray();
    }
}
