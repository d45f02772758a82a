using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>The options that write what was found for a server of pipelines, beside what a person reads.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> _sarif = File("--sarif", "Write the findings as SARIF 2.1.0 to this file.");
    private readonly Option<string?> _junit = File("--junit", "Write findings and conflicts as JUnit's XML to this file.");
    private readonly Option<string?> _quality = File("--code-quality", "Write the findings as GitLab's code quality report to this file.");

    private readonly Option<string?> _annotations = new("--annotations")
    {
        Description = "Tell findings in the log so that they show beside the text: github (Forgejo and Gitea too), azure, tsv.",
        HelpName = "FORM",
    };

    public ReportOptions() => _annotations.AcceptOnlyFromAmong("github", "azure", "tsv");

    public void AddTo(Command command, GlobalOptions options)
    {
        Option<string?>[] files = [_sarif, _junit, _quality];
        foreach (var option in files.Append(_annotations))
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var option in files.Where(o => result.GetResult(o) is { Tokens: [{ Value: "" }] }))
            {
                result.AddError($"{option.Name} needs the name of a file");
            }

            if (result.GetResult(_annotations) is not null && options.IsJson(result))
            {
                result.AddError("--annotations and --json contradict each other: both are what stands on standard output");
            }
        });
    }

    /// <summary>Writes the files that were asked for, then tells the outcome and gives the exit code.</summary>
    public int Tell(ParseResult parsed, GlobalOptions options, ReportedRun run, Action<VerbOutcome, TextWriter> inWords)
    {
        Write(parsed, options, _sarif, SarifReport.Of, run);
        Write(parsed, options, _junit, JUnitReport.Of, run);
        Write(parsed, options, _quality, CodeQualityReport.Of, run);
        var telling = options.TellingOf(parsed);
        return FindForm(parsed) is { } form ? telling.Annotate(form, run, inWords) : telling.Tell(run.Outcome, inWords);
    }

    private static void Write(
        ParseResult parsed, GlobalOptions options, Option<string?> option, Func<ReportedRun, byte[]> report, ReportedRun run)
    {
        if (parsed.GetValue(option) is not { } given)
        {
            return;
        }

        var path = Path.GetFullPath(options.PathOf(parsed, given));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, report(run));
    }

    private AnnotationForm? FindForm(ParseResult parsed) => parsed.GetValue(_annotations) switch
    {
        "github" => AnnotationForm.GitHub,
        "azure" => AnnotationForm.Azure,
        "tsv" => AnnotationForm.Tsv,
        _ => null,
    };

    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };
}
