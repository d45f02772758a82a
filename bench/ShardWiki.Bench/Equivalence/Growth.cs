using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>How the time from text to topics grows from 4,000 generated pages to 40,000.</summary>
internal static class Growth
{
    private const int Small = 4_000;
    private const int Large = 40_000;
    private const int Odd = 5_000;

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
        _ = Measured(small); // The first run compiles what it runs.
        var before = Measured(small).Seconds;
        var large = GeneratedPages.Of(texts(Large, new Random(4711)));
        var (after, union) = Measured(large);
        var largest = union.Topics.Max(t => t.Voices.Length);
        Console.WriteLine(FormattableString.Invariant(
            $"| {name} | {before:0.00} s | {after:0.00} s | {after / before:0.0} | {large.Texts.Length / after:#,##0} | {union.Topics.Length} | {largest} |"));
    }

    /// <summary>Where the time goes at 40,000 pages, step by step.</summary>
    public static void Steps()
    {
        var pages = GeneratedPages.Of(GeneratedPages.Articles(Large, new Random(4711)));
        ShingleSet[] shingles = [];
        Step("shingles", () => shingles = [.. pages.Texts.Select(t => ShingleSet.Of(t, 5))]);
        var input = pages.Input(shingles);
        Roster? roster = null;
        Step("roster", () => roster = new Roster(input));
        var settings = input.Policy.Equivalence;
        Step("similar texts", () => _ = SimilarText.Of(roster!, settings));
        Step("held texts", () => _ = HeldText.Of(roster!, settings));
        Step("all ties", () => _ = Matching.Of(roster!, input.State, settings));
        var ties = Matching.Of(roster!, input.State, settings);
        Step("sets", () => _ = TopicSets.Of(roster!, new Cohesion(roster!, settings), ties, input.State.Partings));
        Step("the whole union", () => _ = Unite.Of(input));
    }

    private static void Step(string name, Action step)
    {
        var watch = ProcessorWatch.Start();
        step();
        Console.WriteLine(FormattableString.Invariant($"{name}: {watch.Seconds:0.00} s"));
    }

    private static (double Seconds, UnionGraph Union) Measured(GeneratedPages pages)
    {
        var watch = ProcessorWatch.Start();
        var union = Unite.Of(pages.Input(pages.Texts.Select(t => ShingleSet.Of(t, 5))));
        return (watch.Seconds, union);
    }
}
