using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>query SPEC [--sort ORDER] [--from PAGE] [--files] [--reads]</c></summary>
internal static class QueryCommand
{
    public static Command Of(GlobalOptions options)
    {
        var spec = new Argument<string>("SPEC") { Description = "A page specification, as directives use them." };
        var sort = new Option<string>("--sort") { Description = "The order, such as 'title' or 'meta(author) -age'." };
        var from = new Option<string?>("--from") { Description = "Read names as they are on that page." };
        var files = new Option<bool>("--files") { Description = "Find other files than pages as well." };
        var reads = new Option<bool>("--reads") { Description = "Tell what the answer depends on." };
        var command = new Command("query", "Ask the union for pages.") { spec, sort, from, files, reads };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var request = new QueryRequest(options.SpaceOf(parsed), parsed.GetValue(spec)!)
            {
                Sort = parsed.GetValue(sort) ?? "",
                From = parsed.GetValue(from),
                Reach = parsed.GetValue(files) ? QueryReach.Files : QueryReach.Pages,
            };
            var telling = options.TellingOf(parsed);
            return telling.Tell(
                telling.Watched(told => QueryVerb.Run(request, told, stop.Token)),
                parsed.GetValue(reads) ? WordsWithReads : Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is QueryOutcome found)
        {
            foreach (var page in found.Pages)
            {
                to.WriteLine(page.Id);
            }
        }
    }

    private static void WordsWithReads(VerbOutcome outcome, TextWriter to)
    {
        Words(outcome, to);
        if (outcome is QueryOutcome found)
        {
            foreach (var read in found.Reads)
            {
                to.WriteLine($"depends on {read.Aspect} of {(read.Pages is { } pages ? CountWords.Of(pages.Length, "page") : "all pages")}");
            }
        }
    }
}
