namespace ShardWiki.Bench;

/// <summary>Medians of runs, and of the ratios of runs that were made in the same turn.</summary>
internal static class Medians
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public static MeasuredRun Of(IReadOnlyCollection<MeasuredRun> runs) =>
        new(Of(runs.Select(r => r.Seconds)), Of(runs.Select(r => r.Processor)), Of(runs.Select(r => r.Peak)));

    /// <summary>How many times as much ours took, of the runs in the same turn.</summary>
    public static double Ratio(IEnumerable<MeasuredRun> ours, IEnumerable<MeasuredRun> theirs, Func<MeasuredRun, double> of) =>
        Of(ours.Zip(theirs, (our, their) => of(our) / of(their)));
}
