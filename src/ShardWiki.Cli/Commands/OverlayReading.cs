using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>overlay list</c> and <c>overlay show SEQ</c></summary>
internal static class OverlayReading
{
    public static Command List(GlobalOptions options)
    {
        var command = new Command("list", "List the open overlays and how they stand to their shards.");
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                OverlayListVerb.Run(options.SpaceOf(parsed), stop.Token), OverlayWords.Write);
        });
        return command;
    }

    public static Command Show(GlobalOptions options)
    {
        var seq = OverlayNumbers.One();
        var command = new Command("show", "Show an overlay's edit, and both sides of a conflict.") { seq };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return options.TellingOf(parsed).Tell(
                OverlayShowVerb.Run(options.SpaceOf(parsed), parsed.GetValue(seq), stop.Token), OverlayWords.Write);
        });
        return command;
    }
}
