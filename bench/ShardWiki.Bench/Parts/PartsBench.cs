using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ShardWiki.Bench;

/// <summary>Measures the inner parts by BenchmarkDotNet, in this process, on pages of the corpora.</summary>
internal static class PartsBench
{
    private const double Microsecond = 1_000;

    /// <param name="filter">Names of parts, such as <c>Parse</c>; all where none is given.</param>
    public static int Run(string[] filter)
    {
        var folder = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
        try
        {
            CorporaPages.WriteSpace(folder);
            var run = new SpaceRun(new SpaceRequest(folder, null, TimeProvider.System), null, CancellationToken.None);
            var outcome = run.OverGathered((walk, request) =>
            {
                if (ThemeFolder.FilesOf(walk.Space, out var files) is { } absent)
                {
                    return absent;
                }

                if (ThemeFolder.Compiled(files, out var theme) is { } fault)
                {
                    return fault;
                }

                InnerParts.Input = new PartsInput(walk, UnitedWalk.Of(walk, request, CancellationToken.None), (theme, files));
                Measure(filter);
                return new NotDone("measured");
            });
            return outcome is NotDone { Reason: "measured" } ? 0 : throw new InvalidOperationException($"the corpora cannot be read: {outcome}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string[] filter)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.InProcess.WithWarmupCount(3).WithIterationCount(8))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(Repository.Root(), "artifacts", "parts"))
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);
        if (filter.Length > 0)
        {
            config.AddFilter(new NameFilter(filter.Contains));
        }

        var summary = BenchmarkRunner.Run<InnerParts>(config);
        MarkedTable.Tell("parts", Table(summary), isKept: filter.Length == 0);
    }

    private static string Table(Summary summary)
    {
        var text = new StringBuilder("| part | time | deviation | allocated | pages/s on one core |\n|---|---|---|---|---|\n");
        foreach (var report in summary.Reports)
        {
            var (descriptor, statistics) = (report.BenchmarkCase.Descriptor, report.ResultStatistics!);
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            var pages = descriptor.OperationsPerInvoke > 1 ? 1 : descriptor.WorkloadMethod.Name == InnerParts.WholeUnion ? InnerParts.Input.Map.Union.Pages.Length : 0;
            var speed = pages == 0 ? "" : (pages * 1e9 / statistics.Mean).ToString("#,##0", CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {statistics.Mean / Microsecond:#,##0.0} µs | {statistics.StandardDeviation / Microsecond:#,##0.0} µs | {bytes / 1024.0:#,##0.0} KiB | {speed} |\n");
        }

        return text.ToString();
    }
}
