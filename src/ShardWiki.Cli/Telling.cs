using System.Globalization;
using System.Text.Json;

namespace ShardWiki.Cli;

/// <summary>
/// Tells an outcome: messages on standard error, results on standard output, or all of it as one JSON document.
/// </summary>
internal sealed class Telling(TellingForm form, Loudness loudness)
{
    private const int UsualFindings = 40;

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
            Console.Out.WriteLine(JsonSerializer.Serialize(outcome, outcome.GetType(), OutcomeJson.Default));
            return outcome.ExitCode;
        }

        TellFindings(outcome);
        if (outcome is NotDone or Bug)
        {
            var reason = (outcome as NotDone)?.Reason ?? ((Bug)outcome).Reason;
            Console.Error.WriteLine(PlainText.Of($"shardwiki: {reason}"));
        }
        else
        {
            TellResult(outcome, inWords);
        }

        return outcome.ExitCode;
    }

    // What is not read by a person, such as an export into a file, is told verbatim.
    private static void TellResult(VerbOutcome outcome, Action<VerbOutcome, TextWriter> inWords)
    {
        if (Console.IsOutputRedirected)
        {
            inWords(outcome, Console.Out);
            return;
        }

        using var words = new StringWriter(CultureInfo.InvariantCulture);
        inWords(outcome, words);
        Console.Out.Write(PlainText.Of(words.ToString()));
    }

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
            Console.Error.WriteLine(PlainText.Of(finding.ToString()));
        }

        if (told.Length > most)
        {
            Console.Error.WriteLine($"shardwiki: and {told.Length - most} more findings; -v tells them all");
        }
    }

    private bool IsTold(FindingLine finding) => loudness switch
    {
        Loudness.Everything => true,
        Loudness.Errors => finding.Severity == "error",
        _ => finding.Severity is "error" or "warning",
    };
}
