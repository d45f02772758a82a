using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>The options that say which findings make a finished command exit 1.</summary>
internal sealed class FailOnOptions
{
    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "Exit 1 with findings at or above this severity: error, warning, none.",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "The same as --fail-on warning." };

    public FailOnOptions() => _failOn.AcceptOnlyFromAmong("error", "warning", "none");

    public void AddTo(Command command)
    {
        command.Add(_failOn);
        command.Add(_strict);
    }

    public string Of(ParseResult parsed) => parsed.GetValue(_strict) ? "warning" : parsed.GetValue(_failOn)!;
}
