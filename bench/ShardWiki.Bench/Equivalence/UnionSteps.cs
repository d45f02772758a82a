using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>Where the time from text to topics goes, step by step: processor time and allocated bytes of each.</summary>
internal sealed class UnionSteps(string[] texts, Func<IEnumerable<ShingleSet>, UnionInput> inputOf)
{
    private readonly SortedDictionary<int, (string Name, double Seconds, long Bytes)> _steps = [];
    private int _at;

    /// <summary>The steps of so many runs, each as one line of a table, the mean of all runs.</summary>
    public static void Report(string what, int times, Func<UnionSteps> steps)
    {
        var measured = steps();
        measured.Run();
        measured._steps.Clear();
        for (var i = 0; i < times; i++)
        {
            measured.Run();
        }

        foreach (var (name, seconds, bytes) in measured._steps.Values)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {what} | {name} | {seconds / times * 1000:0.0} ms | {bytes / (double)times / (1 << 20):0.0} MiB |"));
        }
    }

    private void Run()
    {
        _at = 0;
        ShingleSet[] shingles = Step("shingles", () => texts.Select(t => ShingleSet.Of(t, 5)).ToArray());
        var input = inputOf(shingles);
        var settings = input.Policy.Equivalence;
        var verdict = new Verdict();
        var roster = Step("roster", () => new Roster(input));
        _ = Step("- similar texts", () => SimilarText.Of(roster, settings));
        var ties = Step("all ties", () => Matching.Of(roster, input.State, settings));
        var cohesion = new Cohesion(roster, settings);
        var sets = Step("sets", () => TopicSets.Of(roster, cohesion, ties, input.State.Partings));
        var diverging = new Diverging(CommonVersions.Of(input.Snapshot.Pasts), input.Merge, input.Verified);
        var policies = new PolicyTable(roster, input.Policy, new Lazy<SpecScope>(() => throw new NotSupportedException()), verdict);
        var canon = new Canon(roster, policies, diverging, []);
        var topics = Step("topics", () => new Joining(roster, diverging, cohesion).Of(sets, canon));
        _ = Step("atlas", () => new Atlas(roster, []));
        var atlas = new Atlas(roster, []);
        var leading = Step("leading", () => new Leading(roster, atlas, verdict));
        var links = Step("links", () => Enumerable.Range(0, roster.Pages.Length).Select(leading.Of).ToImmutableArray());
        links = Step("transclusions", () => TransclusionGraph.Cut(roster, links, verdict));
        _ = Step("backlinks", () => Backlinks.Of(roster, topics, links));
        _ = Step("provenances", () => Enumerable.Range(0, roster.Pages.Length).Select(new Provenances(roster, topics, ForkPoints.None).Of).ToArray());
        _ = Step("proposals", () => AliasProposals.Of(roster, topics, []));
        _ = Step("containments", () => Containments.Of(roster, topics, settings));
        _ = Step("the whole union", () => Unite.Of(input));
    }

    private T Step<T>(string name, Func<T> step)
    {
        var bytes = GC.GetTotalAllocatedBytes();
        var watch = ProcessorWatch.Start();
        var made = step();
        var (_, seconds, allocated) = _steps.GetValueOrDefault(_at, (name, 0, 0));
        _steps[_at++] = (name, seconds + watch.Seconds, allocated + GC.GetTotalAllocatedBytes() - bytes);
        return made;
    }
}
