using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>
/// Builds a generated space, and builds it again after nothing, an edited page, an added page that others link to, a decision,
/// and another look happened; beside Debian's <c>ikiwiki</c> on the same pages, where it is installed. Both take turns.
/// </summary>
internal sealed class BuildsBench
{
    private const int Rounds = 5;
    private readonly string _folder;
    private readonly GeneratedSpace _space;
    private readonly string _program = Path.Combine(Repository.Root(), "artifacts", "shardwiki", OperatingSystem.IsWindows() ? "shardwiki.exe" : "shardwiki");
    private readonly Dictionary<string, (List<double> Ours, List<double> Theirs)> _times = [];

    private BuildsBench(string folder, int pages) => (_folder, _space) = (folder, new GeneratedSpace(folder, pages));

    public static int Run(IEnumerable<int> sizes)
    {
        Console.WriteLine("| pages | what happened | shardwiki | ikiwiki | ratio |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var pages in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
            try
            {
                new BuildsBench(folder, pages).Measure(pages);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Console.WriteLine($"\nPeak memory of all of them: {PeakMemory.OfChildrenInMebibytes()} MiB");
        return 0;
    }

    private void Measure(int pages)
    {
        File.WriteAllText(Path.Combine(_folder, "reference.setup"), $"""
            # IkiWiki::Setup::Yaml - YAML formatted setup file
            wikiname: generated
            srcdir: {_space.Pages}
            destdir: {_folder}/reference
            usedirs: 1
            discussion: 0
            disable_plugins: [smiley, recentchanges, openid, emailauth, passwordauth, htmlscrubber, attachment, search]
            """);
        for (var round = 0; round < Rounds; round++)
        {
            Time("nothing was there", ["--full", "-o", $"full{round}"], "--rebuild");
        }

        _ = Ours([]);
        for (var round = 0; round < Rounds; round++)
        {
            Time("nothing", [], "--refresh");
            _space.Edit(round);
            Time("a page was edited", [], "--refresh");
            _space.Add(round);
            Time("a page was added that others link to", [], "--refresh");
            _ = TimedRun.Seconds(_program, _folder, "alias", $"old{round}", "pages:part0/page1.mdwn");
            Time("a decision was made", [], null);
            _space.Restyle();
            Time("the looks are others", [], null);
        }

        foreach (var (what, times) in _times)
        {
            Tell(pages, what, times);
        }
    }

    private static void Tell(int pages, string what, (List<double> Ours, List<double> Theirs) times)
    {
        var ours = Median(times.Ours);
        var theirs = times.Theirs.Count > 0 ? Median(times.Theirs) : double.NaN;
        Console.WriteLine(double.IsNaN(theirs)
            ? string.Create(CultureInfo.InvariantCulture, $"| {pages:#,##0} | {what} | {ours:0.00} s | | |")
            : string.Create(CultureInfo.InvariantCulture, $"| {pages:#,##0} | {what} | {ours:0.00} s | {theirs:0.00} s | {ours / theirs:0.00} |"));
    }

    private void Time(string what, string[] options, string? reference)
    {
        if (!_times.TryGetValue(what, out var times))
        {
            _times.Add(what, times = ([], []));
        }

        times.Ours.Add(Ours(options));
        if (reference is not null
            && TimedRun.Seconds("ikiwiki", _folder, "--setup", "reference.setup", reference) is { } theirs)
        {
            times.Theirs.Add(theirs);
        }
    }

    private double Ours(string[] options) =>
        TimedRun.Seconds(_program, _folder, ["-q", "build", "--fail-on", "none", .. options])
        ?? throw new InvalidOperationException($"there is no {_program}; run ./build.sh first");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
