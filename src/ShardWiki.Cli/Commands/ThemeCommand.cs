using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>theme new [DIR]</c></summary>
internal static class ThemeCommand
{
    public static Command Of(GlobalOptions options) =>
        new("theme", "Begin a theme, which says how pages look.") { New(options) };

    private static Command New(GlobalOptions options)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the theme, which is called like it; themes/mine unless given.",
            DefaultValueFactory = _ => "themes/mine",
        };
        var extended = new Option<string?>("--extends")
        {
            Description = "Hold only what differs from that theme, instead of a copy of the default one.",
        };
        var command = new Command("new", "Copy the default theme, or begin one that extends another.") { folder, extended };
        command.SetAction(parsed => options.TellingOf(parsed).Tell(
            ThemeNewVerb.Run(options.SpaceOf(parsed), parsed.GetValue(folder)!, parsed.GetValue(extended)), Words));
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is ThemeNewOutcome made)
        {
            to.WriteLine($"The theme '{made.Name}' begins in {made.Folder}: {made.Files.Length} files");
            to.WriteLine($"Next: write `theme: {made.Name}` into shardwiki.yml, then `shardwiki serve`");
        }
    }
}
