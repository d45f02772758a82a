using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>
/// Measures how right the union is, and what it costs: recall and precision of similar pairs against the exact truth on
/// the corpora, and how time grows with generated spaces. Processor time of this process, so that other work on the
/// machine hardly shows.
/// </summary>
internal static class EquivalenceBench
{
    private static readonly double[] Thresholds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    public static int Run() => WithCorpora(corpora =>
    {
        Recall(corpora);
        Held(corpora);
        Speed(corpora);
    }, Growth.Report);

    /// <summary>Where the time goes, step by step.</summary>
    public static int Steps() => WithCorpora(
        corpora => UnionSteps.Report(
            "corpora", 5, () => new UnionSteps([.. corpora.Texts], s => corpora.With(s))),
        () =>
        {
            StepsOf(4_000, 10);
            StepsOf(40_000, 1);
        });

    private static void StepsOf(int count, int times) => UnionSteps.Report($"{count}", times, () =>
    {
        var pages = GeneratedPages.Of(GeneratedPages.Articles(count, new Random(4711)));
        return new UnionSteps([.. pages.Texts], pages.Input);
    });

    private static int WithCorpora(Action<CorporaPages> measure, Action then)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"shardwiki-equivalence-{Environment.ProcessId}");
        try
        {
            if (CorporaPages.Find(folder) is { } corpora)
            {
                measure(corpora);
            }
            else
            {
                Console.Error.WriteLine("bench: the corpora are missing; bench/README.md says what to fetch");
            }

            then();
            return 0;
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Recall(CorporaPages corpora)
    {
        var roster = new Roster(corpora.Input);
        var truth = PairTruth.Of(roster, Thresholds[0]);
        Console.WriteLine("| threshold | bands × rows | pairs | found | recall | precision | compared a page | pages/s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var threshold in Thresholds)
        {
            var settings = new EquivalenceSettings { Threshold = threshold };
            var watch = ProcessorWatch.Start();
            var (ties, compared) = SimilarText.Counted(roster, settings);
            var seconds = watch.Seconds;
            var pairs = truth.Where(p => p.Value >= threshold).Select(p => p.Key).ToHashSet();
            var right = ties.Count(t => pairs.Contains((t.A, t.B)));
            var banding = Banding.For(threshold, settings.Permutations);
            Write($"| {threshold:0.00} | {banding.Bands} × {banding.Rows} | {pairs.Count} | {ties.Length} | {Share(right, pairs.Count)} | {Share(right, ties.Length)} | {compared / (double)roster.Pages.Length:0.0} | {roster.Pages.Length / seconds:#,##0} |");
        }

        Console.WriteLine();
    }

    private static void Held(CorporaPages corpora)
    {
        var roster = new Roster(corpora.Input);
        var settings = new EquivalenceSettings();
        var truth = PairTruth.Held(roster, settings.Containment);
        var watch = ProcessorWatch.Start();
        var found = HeldText.Of(roster, settings);
        var seconds = watch.Seconds;
        var right = found.Count(f => truth.Contains((f.Whole, f.Part)));
        Console.WriteLine("| part of at least | pairs | found | recall | precision | pages/s |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Write($"| {settings.Containment:0.00} | {truth.Count} | {found.Length} | {Share(right, truth.Count)} | {Share(right, found.Length)} | {roster.Pages.Length / seconds:#,##0} |");
        var union = Unite.Of(corpora.Input);
        foreach (var whole in union.Containments.Where(c => c.Whole.Key.StartsWith("nostarch/", StringComparison.Ordinal)).GroupBy(c => c.Whole).Take(5))
        {
            Console.WriteLine($"  {whole.Key} holds {string.Join(", ", whole.Select(c => c.Part.Key))}");
        }

        Console.WriteLine();
    }

    private static void Speed(CorporaPages corpora)
    {
        Console.WriteLine("| from text to topics | pages | shingles | union | pages/s |");
        Console.WriteLine("|---|---|---|---|---|");
        for (var i = 0; i < 5; i++)
        {
            var watch = ProcessorWatch.Start();
            ShingleSet[] shingles = [.. corpora.Texts.Select(t => ShingleSet.Of(t, 5))];
            var shingling = watch.Seconds;
            watch = ProcessorWatch.Start();
            _ = Unite.Of(corpora.With(shingles));
            var uniting = watch.Seconds;
            Write($"| corpora | {corpora.Texts.Length} | {shingling:0.00} s | {uniting:0.00} s | {corpora.Texts.Length / (shingling + uniting):#,##0} |");
        }

        Console.WriteLine();
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : (part / (double)whole).ToString("0.0000", CultureInfo.InvariantCulture);

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
