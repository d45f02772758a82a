using System.Diagnostics;
using System.Text.Json;

namespace ShardWiki.Bench;

/// <summary>
/// Runs the program again and again; the first run warms the mirror and does not count. What was written stays until the
/// end: a file system that just lost thousands of files is slow to make new ones.
/// </summary>
internal sealed class Measuring(string program, string space, string outputs)
{
    public Measured Runs(int count)
    {
        Build("warm", out _);
        var seconds = new double[count];
        var answer = "";
        for (var i = 0; i < count; i++)
        {
            seconds[i] = Build($"run{i}", out answer);
        }

        using var json = JsonDocument.Parse(answer);
        var pages = json.RootElement.GetProperty("counts").GetProperty("pages").GetInt32();
        var files = json.RootElement.GetProperty("files").GetProperty("total").GetInt32();
        return new Measured(seconds, pages, files, PeakMemory.OfChildrenInMebibytes());
    }

    private double Build(string run, out string answer)
    {
        var output = Path.Combine(outputs, run);
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--space", space, "--json", "build", "--fail-on", "none", "-o", output])
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? seconds
            : throw new InvalidOperationException($"the build failed with {process.ExitCode}: {answer}{errors.Result}");
    }
}
