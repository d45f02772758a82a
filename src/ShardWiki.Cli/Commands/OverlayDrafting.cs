using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>overlay new PAGE</c> and <c>overlay revise SEQ</c>: a text from a file, an editor or standard input.</summary>
internal static class OverlayDrafting
{
    public static Command New(GlobalOptions options)
    {
        var page = new Argument<string>("PAGE") { Description = "The page to edit." };
        var origin = TextOrigin.Options();
        var message = new Option<string>("--message", "-m") { Description = "Why.", Required = true, HelpName = "MSG" };
        var command = new Command("new", "Draft an overlay: the page as it should read.")
        {
            page, origin.From, origin.Edit, message,
        };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var named = parsed.GetValue(page)!;
            var untold = EditedText.From(
                TextOrigin.Of(parsed, options, origin),
                () => OverlaySourceVerb.OfPage(options.SpaceOf(parsed), named, stop.Token),
                out var edited);
            var draft = new OverlayDraft(named, edited.Text, parsed.GetValue(message)!) { Seen = edited.Seen };
            return options.TellingOf(parsed).Tell(
                untold ?? OverlayNewVerb.Run(options.DecisionOf(parsed), draft, stop.Token), DecisionWords.Write);
        });
        return command;
    }

    public static Command Revise(GlobalOptions options)
    {
        var seq = OverlayNumbers.One();
        var origin = TextOrigin.Options();
        var message = new Option<string?>("--message", "-m") { Description = "Why, where that changes.", HelpName = "MSG" };
        var command = new Command("revise", "Edit an overlay again, on what its page shows now.")
        {
            seq, origin.From, origin.Edit, message,
        };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var untold = EditedText.From(
                TextOrigin.Of(parsed, options, origin),
                () => OverlaySourceVerb.OfOverlay(options.SpaceOf(parsed), parsed.GetValue(seq), stop.Token),
                out var edited);
            var revision = new OverlayRevision(parsed.GetValue(seq), edited.Text, parsed.GetValue(message));
            return options.TellingOf(parsed).Tell(
                untold ?? OverlayReviseVerb.Run(options.DecisionOf(parsed), revision, stop.Token), DecisionWords.Write);
        });
        return command;
    }
}
