using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageWords
{
    public static void Write(Command root, ParseResult parsed, TextWriter to)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..])
        {
            to.WriteLine($"shardwiki: there is no command '{word}'; there are {Names(command)}");
        }
        else if (command.Subcommands.Count > 0)
        {
            to.WriteLine($"shardwiki: a command is missing; there are {Names(command)}");
        }
        else
        {
            foreach (var error in parsed.Errors)
            {
                to.WriteLine($"shardwiki: {error.Message}");
            }
        }

        var asked = command == root ? "" : $"{Path(command, root)} ";
        to.WriteLine($"shardwiki: `shardwiki {asked}--help` says more");
    }

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(c => c.Name));

    private static string Path(Command command, Command root) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above && above != root
            ? $"{Path(above, root)} {command.Name}"
            : command.Name;
}
