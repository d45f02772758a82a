using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>
/// How the time from text to topics grows from 4,000 generated pages to 40,000. Odd pages (identical ones, or ones of one
/// line) are 5,000 among 40,000 and as large a share, 500, among 4,000: the same mixture ten times as large. Sizes take
/// turns, each as often as it takes to have read as many pages, so that both are measured at the same load.
/// </summary>
internal static class Growth
{
    private const int Small = 4_000;
    private const int Large = 40_000;
    private const int Odd = 5_000;
    private const int Rounds = 3;

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
        var small = GeneratedPages.Of(texts(Small, new Random(4711)));
        var large = GeneratedPages.Of(texts(Large, new Random(4711)));
        _ = Measured(small, Large / Small); // What runs first is compiled while it runs.
        var (before, after) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            before[round] = Measured(small, Large / Small) * Small / Large;
            after[round] = Measured(large, 1);
        }

        var union = Unite.Of(large.Input(large.Shingled()));
        var (few, many) = (Median(before), Median(after));
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {few:0.000} s | {many:0.00} s | {many / few:0.0} | {Large / many:#,##0} | {union.Topics.Length} | {union.Topics.Max(t => t.Voices.Length)} |"));
    }

    private static double Measured(GeneratedPages pages, int times)
    {
        var watch = ProcessorWatch.Start();
        for (var i = 0; i < times; i++)
        {
            _ = Unite.Of(pages.Input(pages.Shingled()));
        }

        return watch.Seconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
