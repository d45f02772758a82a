using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>init [DIR]</c></summary>
internal static class InitCommand
{
    public static Command Of(GlobalOptions options)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder; the current one unless given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var setup = new Option<string?>("--from-ikiwiki") { Description = "Make it of the wiki that this ikiwiki.setup sets up." };
        var command = new Command(
            "init", "Make a new space that builds at once: configuration, journal, a first folder shard.") { folder, setup };
        command.SetAction(parsed =>
        {
            var request = options.DecisionOf(parsed);
            var there = Path.Combine(request.Space.Folder, parsed.GetValue(folder) ?? ".");
            request = request with { Space = request.Space with { Folder = there } };
            return options.TellingOf(parsed).Tell(
                parsed.GetValue(setup) is { } from ? InitVerb.RunFromIkiwiki(request, from) : InitVerb.Run(request), Words);
        });
        return command;
    }

    private static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is InitOutcome made)
        {
            to.WriteLine($"The space '{made.Space}' is founded: {string.Join(", ", made.Files)}");
            foreach (var lost in made.Lost)
            {
                to.WriteLine($"not carried over: {lost}");
            }

            to.WriteLine("Next: `shardwiki build`, then open site/index.html");
        }
    }
}
