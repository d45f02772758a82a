using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>The options that have a build say, for those who check where things come from, what it made of what.</summary>
internal sealed class AttestationOptions
{
    private readonly Option<string?> _file = new("--attestation")
    {
        Description = "Write the receipt as an in-toto statement with SLSA provenance to this file.",
        HelpName = "FILE",
    };

    private readonly Option<string> _builder = new("--builder-id")
    {
        Description = "The URI that names who builds, in the statement.",
        HelpName = "URI",
        DefaultValueFactory = _ => "urn:shardwiki:builder:unnamed",
    };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_builder);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_file) is { Tokens: [{ Value: "" }] })
            {
                result.AddError("--attestation needs the name of a file");
            }

            if (result.GetResult(_builder) is { Tokens: [{ Value: var uri }] } && !Uri.IsWellFormedUriString(uri, UriKind.Absolute))
            {
                result.AddError($"--builder-id needs a URI, and '{uri}' is none");
            }
        });
    }

    /// <summary>Writes the statement of a site that was built.</summary>
    public void Write(ParseResult parsed, GlobalOptions options, VerbOutcome outcome)
    {
        if (outcome is not BuildOutcome built || parsed.GetValue(_file) is not { } given)
        {
            return;
        }

        var path = Path.GetFullPath(options.PathOf(parsed, given));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Attestation.Of(options.SpaceOf(parsed), built.Output, parsed.GetValue(_builder)!));
    }
}
