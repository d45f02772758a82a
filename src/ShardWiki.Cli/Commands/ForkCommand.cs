using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>fork PAGE --into SHARD [--as KEY]</c></summary>
internal static class ForkCommand
{
    public static Command Of(GlobalOptions options)
    {
        var page = new Argument<string>("PAGE") { Description = "The page to copy." };
        var into = new Option<string>("--into") { Description = "The shard that gets the copy.", Required = true, HelpName = "SHARD" };
        var key = new Option<string?>("--as") { Description = "The copy's path in that shard.", HelpName = "KEY" };
        var command = new Command("fork", "Copy a page into another shard, with its attribution.") { page, into, key };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var request = new ForkRequest(options.DecisionOf(parsed), parsed.GetValue(page)!, parsed.GetValue(into)!)
            {
                As = parsed.GetValue(key),
            };
            return options.TellingOf(parsed).Tell(ForkVerb.Run(request, stop.Token), DecisionWords.Write);
        });
        return command;
    }
}
