using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>
/// How the time from text to topics grows from 4,000 generated pages to 40,000. Odd pages (identical ones, or ones of one
/// line) are 5,000 among 40,000 and as large a share, 500, among 4,000: the same mixture ten times as large. Sizes take
/// turns: once 40,000, and once each of ten different 4,000, so that both are measured at the same load and neither finds
/// its pages in the processor's cache because it has just read them.
/// </summary>
internal static class Growth
{
    private const int Small = 4_000;
    private const int Large = 40_000;
    private const int Odd = 5_000;
    private const int Rounds = 5;
    private const int Seed = 4711;

    public static void Report()
    {
        Console.WriteLine("| generated | 4,000 pages | 40,000 pages | ratio | pages/s at 40,000 | topics | largest |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Row("articles and copies", GeneratedPages.Articles);
        Row("of them 5,000 identical", (pages, random) => GeneratedPages.WithIdentical(pages, Odd * pages / Large, random));
        Row("of them 5,000 of one line", (pages, random) => GeneratedPages.WithLines(pages, Odd * pages / Large, random));
    }

    private static void Row(string name, Func<int, Random, string[]> texts)
    {
        var small = Enumerable.Range(0, Large / Small)
            .Select(set => GeneratedPages.Of(texts(Small, new Random(Seed + set)))).ToArray();
        var large = GeneratedPages.Of(texts(Large, new Random(Seed)));
        _ = Measured(small); // What runs first is compiled while it runs.
        var (before, after) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            before[round] = Measured(small) / small.Length;
            after[round] = Measured(large);
        }

        var union = Unite.Of(large.Input(large.Shingled()));
        var (few, many) = (Median(before), Median(after));
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {few:0.000} s | {many:0.00} s | {many / few:0.0} | {Large / many:#,##0} | {union.Topics.Length} | {union.Topics.Max(t => t.Voices.Length)} |"));
    }

    private static double Measured(params GeneratedPages[] sets)
    {
        var watch = ProcessorWatch.Start();
        foreach (var pages in sets)
        {
            _ = Unite.Of(pages.Input(pages.Shingled()));
        }

        return watch.Seconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
