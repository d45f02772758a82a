using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>build [--pull] [--locked] [--as-of N] [--full] [--explain] [--strict] [--offline] [-o DIR]</c></summary>
internal sealed class BuildCommand
{
    private readonly Option<bool> _pull = new("--pull") { Description = "Pull first." };

    private readonly Option<bool> _locked = new("--locked")
    {
        Description = "Compile exactly what the lock file says, without a network; anything else is an error.",
    };

    private readonly Option<long?> _asOf = new("--as-of")
    {
        Description = "Compile the space as the journal stood at this decision.",
        HelpName = "N",
    };

    private readonly Option<bool> _full =
        new("--full") { Description = "Compile everything again, without what is remembered of earlier builds." };

    private readonly Option<bool> _explain =
        new("--explain") { Description = "Tell of every file that is made again what it shows that changed, and what changed that." };

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Show pages that call themselves drafts." };

    private readonly Option<bool> _offline =
        new("--offline") { Description = "Links name files, so that the site opens from a disk." };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The output folder; the configuration's unless given.",
        HelpName = "DIR",
    };

    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "How many shards and pages are worked on at once; as many as there are processors unless given.",
        HelpName = "N",
    };

    private readonly Option<string?> _places = new("--places")
    {
        Description = "Write the files and folders of this machine that the site is made of, one on a line, to this file.",
        HelpName = "FILE",
    };

    private readonly FailOnOptions _failOn = new();
    private readonly ReportOptions _reports = new();
    private readonly AttestationOptions _attestation = new();

    public static Command Of(GlobalOptions options) => new BuildCommand().Command(options);

    private Command Command(GlobalOptions options)
    {
        var command = new Command("build", "Compile the space into a site.")
        {
            _pull, _locked, _asOf, _full, _explain, _offline, _drafts, _output, _jobs, _places,
        };
        _failOn.AddTo(command);
        _reports.AddTo(command, options);
        _attestation.AddTo(command);
        command.Validators.Add(result =>
        {
            // Asking for the value of an option that was given none would throw here.
            if (result.GetResult(_output) is { Tokens: [{ Value: "" }] })
            {
                result.AddError("--output needs the name of a folder");
            }

            if (result.GetValue(_pull) && result.GetValue(_locked))
            {
                result.AddError("--pull and --locked contradict each other: one fetches, the other forbids it");
            }

            // Not its value: one that is no number has an error of its own, and none to ask for.
            if (result.GetResult(_asOf) is not null && result.GetValue(_locked))
            {
                result.AddError("--as-of and --locked contradict each other: the lock file names the journal's end");
            }
        });
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            var request = RequestOf(parsed, options);
            var outcome = options.TellingOf(parsed).Watched(
                told => BuildVerb.Run(request with { Progress = told }, stop.Token));
            if (parsed.GetValue(_places) is { } places)
            {
                File.WriteAllLines(options.PathOf(parsed, places), PlacesVerb.Of(request));
            }

            _attestation.Write(parsed, options, outcome);
            return _reports.Tell(parsed, options, new ReportedRun(request.Space, outcome, request.FailOn), Words);
        });
        return command;
    }

    private BuildRequest RequestOf(ParseResult parsed, GlobalOptions options) => new()
    {
        Space = options.SpaceOf(parsed),
        Source = parsed.GetValue(_locked) ? BuildSource.Locked
            : parsed.GetValue(_pull) ? BuildSource.Pulled
            : BuildSource.AsTheyAre,
        AsOf = parsed.GetValue(_asOf),
        Full = parsed.GetValue(_full),
        Explain = parsed.GetValue(_explain),
        Offline = parsed.GetValue(_offline),
        Drafts = parsed.GetValue(_drafts),
        Output = parsed.GetValue(_output) is { } given ? options.PathOf(parsed, given) : null,
        Degree = parsed.GetValue(_jobs),
        FailOn = _failOn.Of(parsed),
    };

    /// <summary>What a build did, in words.</summary>
    internal static void Words(VerbOutcome outcome, TextWriter to)
    {
        if (outcome is not BuildOutcome built)
        {
            return;
        }

        foreach (var made in built.Explained)
        {
            to.WriteLine(made);
        }

        CountWords.Write(built.Counts, to);
        var (work, files) = (built.Work, built.Files);
        to.WriteLine($"{CountWords.Of(work.Parsed, "page")} parsed, {CountWords.Of(work.Verified, "pair")} verified");
        to.WriteLine(
            $"{files.Total} files: {files.Made} made, {files.Written} written, {files.Unchanged} unchanged, {files.Removed} removed");
        to.WriteLine($"The site is in {built.Output}");
    }
}
