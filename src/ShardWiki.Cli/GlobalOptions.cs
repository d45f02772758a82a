using System.CommandLine;
using System.CommandLine.Parsing;

namespace ShardWiki.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string> _folder = new("--folder", "-C")
    {
        Description = "Run as if started in this folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    private readonly Option<string?> _space = new("--space")
    {
        Description = "The configuration file, where it is not shardwiki.yml.",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write one JSON document to standard output.",
        Recursive = true,
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Tell errors only.",
        Recursive = true,
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Tell everything, notes too.",
        Recursive = true,
    };

    private readonly Option<string?> _author = new("--author")
    {
        Description = "Who decides, as 'Name <mail@example.org>'.",
        HelpName = "AUTHOR",
        Recursive = true,
    };

    public void AddTo(Command root)
    {
        root.Add(_folder);
        root.Add(_space);
        root.Add(_json);
        root.Add(_quiet);
        root.Add(_verbose);
        root.Add(_author);
    }

    /// <summary>True where standard output is to be one JSON document.</summary>
    public bool IsJson(SymbolResult result) => result.GetValue(_json);

    /// <summary>The space that a command line means.</summary>
    public SpaceRequest SpaceOf(ParseResult parsed) =>
        new(parsed.GetValue(_folder)!, parsed.GetValue(_space), TimeProvider.System);

    /// <summary>A path as it was given, seen from the folder that the command runs in.</summary>
    public string PathOf(ParseResult parsed, string given) => Path.Combine(parsed.GetValue(_folder)!, given);

    /// <summary>Who decides, and where.</summary>
    public DecisionRequest DecisionOf(ParseResult parsed) => new(SpaceOf(parsed), parsed.GetValue(_author));

    /// <summary>
    /// How a mistake in the arguments is told: as JSON where that word stands anywhere among them, understood or not.
    /// </summary>
    public Telling TellingOfMistake(ParseResult parsed, string[] args) =>
        args.Contains("--json", StringComparer.Ordinal)
            ? new Telling(TellingForm.Json, Loudness.Usual)
            : TellingOf(parsed);

    /// <summary>Where and how the outcome is told.</summary>
    public Telling TellingOf(ParseResult parsed)
    {
        var loudness = parsed.GetValue(_quiet) ? Loudness.Errors
            : parsed.GetValue(_verbose) ? Loudness.Everything
            : Loudness.Usual;
        return new Telling(parsed.GetValue(_json) ? TellingForm.Json : TellingForm.Text, loudness);
    }
}
