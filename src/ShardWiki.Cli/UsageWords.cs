using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageWords
{
    public static NotDone Of(Command root, ParseResult parsed)
    {
        var asked = parsed.CommandResult.Command == root ? "" : $"{Path(parsed.CommandResult.Command, root)} ";
        return new NotDone($"{Mistake(parsed)}; `shardwiki {asked}--help` says more");
    }

    private static string Mistake(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..])
        {
            return $"there is no command '{word}'; there are {Names(command)}";
        }

        return command.Subcommands.Count > 0
            ? $"a command is missing; there are {Names(command)}"
            : string.Join("; ", parsed.Errors.Select(error => error.Message.TrimEnd('.')));
    }

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(c => c.Name));

    private static string Path(Command command, Command root) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above && above != root
            ? $"{Path(above, root)} {command.Name}"
            : command.Name;
}
