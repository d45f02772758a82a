using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>
/// Measures the published command line as a person meets it: whole processes, a warm mirror, an output folder that is new
/// each time. It reports medians, and every run, so that a reader can see the spread.
/// </summary>
internal static class WholeProcess
{
    public static int Run(string[] args)
    {
        var root = Repository.Root();
        var program = Path.Combine(root, "artifacts", "shardwiki", OperatingSystem.IsWindows() ? "shardwiki.exe" : "shardwiki");
        var space = Path.Combine(root, "bench", "corpora.yml");
        var bundles = Path.Combine(root, "..", "shared", "corpora");
        if (!File.Exists(program))
        {
            return Tell($"there is no {program}; run ./build.sh first");
        }

        if (!Directory.Exists(bundles))
        {
            return Tell("the corpora are missing; bench/README.md says which public repositories to fetch");
        }

        var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var outputs = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
        try
        {
            Report(new Measuring(program, space, outputs).Runs(runs));
            return 0;
        }
        finally
        {
            Directory.Delete(outputs, recursive: true);
        }
    }

    private static void Report(Measured measured)
    {
        var seconds = measured.Seconds.Order().ToArray();
        var median = seconds[seconds.Length / 2];
        Console.WriteLine("| full build of | pages | files | median | pages/s | runs | peak memory |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| `bench/corpora.yml`, warm mirror | {measured.Pages} | {measured.Files} | {median:0.00} s | {measured.Pages / median:0} | {string.Join(" · ", seconds.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)))} | {measured.PeakMebibytes} MiB |"));
    }

    private static int Tell(string what)
    {
        Console.Error.WriteLine($"bench: {what}");
        return 2;
    }
}
