using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>overlay export</c> and <c>overlay import</c>: patches as mails that <c>git am</c> takes.</summary>
internal static class OverlayMailing
{
    public static Command Export(GlobalOptions options)
    {
        var seqs = OverlayNumbers.Many(0, "The overlays; all that pages show unless given.");
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A folder, with one in it for each shard; standard output unless given.",
            HelpName = "DIR",
        };
        var command = new Command("export", "Write overlays as patches that 'git am' takes.") { seqs, output };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var folder = parsed.GetValue(output) is { } given ? options.PathOf(parsed, given) : null;
            return options.TellingOf(parsed).Tell(
                OverlayExportVerb.Run(options.SpaceOf(parsed), [.. parsed.GetValue(seqs)!], folder, stop.Token),
                PatchWords.Write);
        });
        return command;
    }

    public static Command Import(GlobalOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "A mail or mailbox, as 'git format-patch' writes it." };
        var shard = new Option<string?>("--shard") { Description = "The shard that it is for.", HelpName = "NAME" };
        var command = new Command("import", "Take somebody's patches as overlays.") { file, shard };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var path = options.PathOf(parsed, parsed.GetValue(file)!);
            return options.TellingOf(parsed).Tell(
                File.Exists(path)
                    ? OverlayImportVerb.Run(
                        new OverlayImportRequest(
                            options.DecisionOf(parsed), File.ReadAllBytes(path), parsed.GetValue(shard)),
                        stop.Token)
                    : new NotDone($"there is no file {path}"),
                DecisionWords.Write);
        });
        return command;
    }
}
