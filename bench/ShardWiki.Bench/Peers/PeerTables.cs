using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ShardWiki.Bench;

/// <summary>What the peers showed on one shape, as tables of Markdown: medians, and medians of the ratios of each turn.</summary>
internal static class PeerTables
{
    public static string Of(string shape, int pages, FullBuilds full, ImmutableArray<Change> again)
    {
        var text = new StringBuilder();
        Line(text, $"| full build of `{shape}`, {pages:#,##0} pages | wall | processor | peak memory | pages/s | everything : it | pages only : it |");
        Line(text, $"|---|---|---|---|---|---|---|");
        foreach (var (contestant, runs) in full.Contestants.Zip(full.Runs))
        {
            var median = Medians.Of(runs);
            Line(text, $"| {contestant.Name} | {Run(median)} | {pages / median.Seconds:#,##0} | {Ratio(full.Runs[0], runs)} | {Ratio(full.Runs[1], runs)} |");
        }

        Line(text, $"");
        var hasWiki = again.Any(change => change.Wiki.Count > 0);
        Line(text, $"| `{shape}` built again after | everything: wall | processor | peak | pages only: wall | processor | peak |{(hasWiki ? " ikiwiki --refresh | everything : it | pages only : it |" : "")}");
        Line(text, $"|---|---|---|---|---|---|---|{(hasWiki ? "---|---|---|" : "")}");
        foreach (var change in again)
        {
            Line(text, $"| {change.What} | {Run(Medians.Of(change.Whole))} | {Run(Medians.Of(change.Plain))} |{(hasWiki ? Wiki(change) : "")}");
        }

        return text.ToString();
    }

    private static string Wiki(Change change) => change.Wiki.Count == 0
        ? " | | |"
        : Text($" {Medians.Of(change.Wiki).Seconds:0.00} s | {Ratio(change.Whole, change.Wiki)} | {Ratio(change.Plain, change.Wiki)} |");

    private static string Run(MeasuredRun run) => Text($"{run.Seconds:0.00} s | {run.Processor:0.00} s | {run.Peak:0} MiB");

    private static string Ratio(IReadOnlyList<MeasuredRun> ours, IReadOnlyList<MeasuredRun> theirs) =>
        Text($"{Medians.Ratio(ours, theirs, r => r.Seconds):0.00} ({Medians.Ratio(ours, theirs, r => r.Processor):0.00})");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(Text(line)).Append('\n');

    private static string Text(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
