using System.CommandLine;
using System.Globalization;

namespace ShardWiki.Cli;

/// <summary><c>export --epub FILE | --zim FILE</c></summary>
internal static class ExportCommand
{
    public static Command Of(GlobalOptions options)
    {
        var epub = new Option<string?>("--epub") { Description = "Write a book (EPUB 3): a chapter for each topic.", HelpName = "FILE" };
        var zim = new Option<string?>("--zim") { Description = "Write a ZIM file as Kiwix reads it; needs the program zimwriterfs.", HelpName = "FILE" };
        var command = new Command("export", "Write the space as one file for readers of other kinds.") { epub, zim };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(epub) is null) == (result.GetResult(zim) is null))
            {
                result.AddError("say what to write: --epub FILE or --zim FILE");
            }
        });
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            string? PathOf(Option<string?> option) => parsed.GetValue(option) is { Length: > 0 } given ? options.PathOf(parsed, given) : null;
            var request = new ExportRequest { Space = options.SpaceOf(parsed), Epub = PathOf(epub), Zim = PathOf(zim) };
            return telling.Tell(telling.Watched(told => ExportVerb.Run(request with { Progress = told }, stop.Token)), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is ExportOutcome written)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Output}: {written.Bytes} bytes"));
        }
    }
}
