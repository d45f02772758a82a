using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>merge A B [--from FILE]</c></summary>
internal static class MergeCommand
{
    public static Command Of(GlobalOptions options)
    {
        var source = new Argument<string>("A") { Description = "The page that is merged." };
        var target = new Argument<string>("B") { Description = "The page that takes it in." };
        var from = new Option<string?>("--from")
        {
            Description = "A file with the text that comes of it; what git merges unless given.",
            HelpName = "FILE",
        };
        var command = new Command("merge", "Record that what one page holds is in another.") { source, target, from };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            var file = parsed.GetValue(from) is { } given ? options.PathOf(parsed, given) : null;
            if (file is not null && !File.Exists(file))
            {
                return telling.Tell(new NotDone($"there is no file {file}"), DecisionWords.Write);
            }

            var request = new MergeRequest(options.DecisionOf(parsed), parsed.GetValue(source)!, parsed.GetValue(target)!)
            {
                Text = file is null ? null : new ReadOnlyMemory<byte>(File.ReadAllBytes(file)),
            };
            return telling.Tell(telling.Watched(told => MergeVerb.Run(request, told, stop.Token)), DecisionWords.Write);
        });
        return command;
    }
}
