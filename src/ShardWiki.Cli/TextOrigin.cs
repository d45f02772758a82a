using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>Where a text shall come from: a file, or an editor; standard input where it is neither.</summary>
internal sealed record TextOrigin(string? File, bool IsEdited)
{
    /// <summary>The options that say it.</summary>
    public static (Option<string?> From, Option<bool> Edit) Options() => (
        new Option<string?>("--from")
        {
            Description = "A file with the whole text. Without it: your editor, or standard input where that is no terminal.",
            HelpName = "FILE",
        },
        new Option<bool>("--edit", "-e") { Description = "Use the editor ($VISUAL, $EDITOR) in any case." });

    /// <summary>What a command line says.</summary>
    public static TextOrigin Of(
        ParseResult parsed, GlobalOptions options, (Option<string?> From, Option<bool> Edit) origin) => new(
        parsed.GetValue(origin.From) is { } given ? options.PathOf(parsed, given) : null,
        parsed.GetValue(origin.Edit) || !Console.IsInputRedirected);
}
