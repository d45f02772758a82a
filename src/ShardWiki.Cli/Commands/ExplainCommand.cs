using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>explain PAGE</c></summary>
internal static class ExplainCommand
{
    public static Command Of(GlobalOptions options)
    {
        var page = new Argument<string>("PAGE")
        {
            Description = "A page's id, its shard:path, or its path in the union.",
        };
        var command = new Command("explain", "Say why a page is what it is.") { page };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var telling = options.TellingOf(parsed);
            var (space, name) = (options.SpaceOf(parsed), parsed.GetValue(page)!);
            return telling.Tell(
                telling.Watched(told => ExplainVerb.Run(space, name, told, stop.Token)), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is ExplainOutcome explained)
        {
            foreach (var topic in explained.Topics)
            {
                TopicWords.Write(topic, to);
            }
        }
    }
}
