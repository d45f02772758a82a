using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ShardWiki.Cli;

/// <summary>
/// Tells an outcome: messages on standard error, results on standard output, or all of it as one JSON document.
/// </summary>
internal sealed class Telling(TellingForm form, Loudness loudness)
{
    private const int UsualFindings = 40;

    // A server that reads the log of a build obeys "##vso[…]" also within JSON: there the sign is written as its number.
    private static readonly OutcomeJson Json = new(new JsonSerializerOptions(OutcomeJson.Default.Options)
    {
        Encoder = WithoutHash(),
    });

    /// <summary>True where everything was asked for.</summary>
    public bool IsVerbose => loudness == Loudness.Everything;

    /// <summary>True where standard output is one JSON document.</summary>
    public bool IsJson => form == TellingForm.Json;

    /// <summary>
    /// Tells <paramref name="outcome"/>, in words by <paramref name="inWords"/>, and gives the exit code.
    /// </summary>
    public int Tell(VerbOutcome outcome, Action<VerbOutcome, TextWriter> inWords)
    {
        if (form == TellingForm.Json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(outcome, outcome.GetType(), Json));
            return outcome.ExitCode;
        }

        TellFindings(outcome);
        return TellRest(outcome, inWords);
    }

    /// <summary>
    /// The same, with findings and the reason of what was not done on standard output in a form that a server or a program
    /// reads.
    /// </summary>
    public int Annotate(AnnotationForm to, ReportedRun run, Action<VerbOutcome, TextWriter> inWords)
    {
        foreach (var finding in run.Outcome.Findings.Where(IsTold))
        {
            Console.Out.WriteLine(Annotation.Of(to, run, finding));
        }

        if (run.Undone is { } reason)
        {
            Console.Out.WriteLine(Annotation.OfReason(to, reason));
        }

        return TellRest(run.Outcome, inWords);
    }

    private static int TellRest(VerbOutcome outcome, Action<VerbOutcome, TextWriter> inWords)
    {
        if (outcome is NotDone or Bug)
        {
            var reason = (outcome as NotDone)?.Reason ?? ((Bug)outcome).Reason;
            Console.Error.WriteLine(Inert.Text($"shardwiki: {reason}"));
        }
        else
        {
            TellResult(outcome, inWords);
        }

        return outcome.ExitCode;
    }

    // An export is what it exports, and JSON Lines hold nothing that a terminal obeys.
    private static void TellResult(VerbOutcome outcome, Action<VerbOutcome, TextWriter> inWords)
    {
        if (outcome is JournalExportOutcome or OverlayExportOutcome { Folder: null })
        {
            inWords(outcome, Console.Out);
            return;
        }

        using var words = new StringWriter(CultureInfo.InvariantCulture);
        inWords(outcome, words);
        Console.Out.Write(Inert.Text(words.ToString()));
    }

    /// <summary>
    /// Writes a line at once, while the command goes on: to standard output, or beside the document that comes there.
    /// </summary>
    public void Note(string line)
    {
        var to = form == TellingForm.Json ? Console.Error : Console.Out;
        to.WriteLine(line);
        to.Flush();
    }

    /// <summary>Says at once what somebody should know.</summary>
    public void Warn(string words) => Console.Error.WriteLine($"shardwiki: {words}");

    /// <summary>Runs <paramref name="work"/> with a progress bar where a person watches.</summary>
    public VerbOutcome Watched(Func<IProgress<WalkStep>?, VerbOutcome> work)
    {
        var isWatched = form == TellingForm.Text && loudness != Loudness.Errors && !Console.IsErrorRedirected;
        return isWatched ? ProgressBars.Around(work) : work(null);
    }

    private void TellFindings(VerbOutcome outcome)
    {
        var told = outcome.Findings.Where(IsTold).ToArray();
        var most = loudness == Loudness.Everything ? told.Length : UsualFindings;
        foreach (var finding in told.OrderBy(f => f.Severity == "error" ? 0 : 1).Take(most))
        {
            Console.Error.WriteLine(Inert.Text(finding.ToString()));
        }

        if (told.Length > most)
        {
            Console.Error.WriteLine($"shardwiki: and {told.Length - most} more findings; -v tells them all");
        }
    }

    private static JavaScriptEncoder WithoutHash()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.BasicLatin);
        settings.ForbidCharacters('#');
        return JavaScriptEncoder.Create(settings);
    }

    private bool IsTold(FindingLine finding) => loudness switch
    {
        Loudness.Everything => true,
        Loudness.Errors => finding.Severity == "error",
        _ => finding.Severity is "error" or "warning",
    };
}
