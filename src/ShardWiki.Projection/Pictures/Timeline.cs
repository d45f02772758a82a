using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Changes of shards and decisions by time: bars of years, quarters or months, whichever are few enough to be seen.
/// </summary>
internal static class Timeline
{
    public const string Name = "timeline";
    public const string Title = "Timeline";

    private const int Most = 48;
    private const int Left = 60;
    private const int Top = 40;
    private const int BarsHeight = 220;
    private const int Step = 22;

    /// <summary>The picture of all that <paramref name="map"/> knows to have happened.</summary>
    public static Picture Of(SiteMap map)
    {
        var happened = Happened(map);
        var months = SpanOf(happened.Select(h => h.At));
        var names = map.Union.Shards.Select(s => s.Attachment.Name.ToString()).Append("decisions").ToImmutableArray();
        var counts = happened.GroupBy(h => Bar(h.At, months)).ToDictionary(
            g => g.Key, g => names.Select((_, part) => g.Count(h => h.Part == part)).ToImmutableArray());
        ImmutableArray<int> bars = counts.Count == 0 ? [] : [.. Enumerable.Range(counts.Keys.Min(), counts.Keys.Max() - counts.Keys.Min() + 1)];
        var rows = bars.Select(b => (Bar: b, Counts: counts.GetValueOrDefault(b, [.. names.Select(_ => 0)]))).ToImmutableArray();
        return new Picture
        {
            Name = Name,
            Title = Title,
            Lead = happened.Length == 0 ? "No shard and no journal tells when anything happened." : Lead(happened, (months, names.Length - 1)),
            Size = (Math.Max(360, Left + (bars.Length * Step) + 20), Top + BarsHeight + 60 + (names.Length * 18)),
            Draw = drawing => Draw(drawing, rows, (months, names)),
            Tables = _ =>
            [
                new PictureTableView(
                    "Changes and decisions", ["From", .. names],
                    [.. rows.Where(r => r.Counts.Sum() > 0).Select(r => new PictureRowView(
                        new LinkView(Label(r.Bar, months), ""), [.. r.Counts.Select(c => Drawing.Text(c))]))]),
            ],
        };
    }

    // A revision that touches many pages happened once. Parts are shards, and decisions behind them: a shard may have that name.
    private static ImmutableArray<(DateTimeOffset At, int Part)> Happened(SiteMap map) =>
    [
        .. map.Union.Shards.SelectMany((s, part) => s.Pages.SelectMany(p => p.History.Changes).DistinctBy(c => c.Revision)
            .Select(c => (c.At, part))),
        .. map.Union.Journal.Lines.Select(l => (l.At, map.Union.Shards.Length)),
    ];

    // How many months a bar holds.
    private static int SpanOf(IEnumerable<DateTimeOffset> moments)
    {
        var months = moments.Select(MonthOf).DefaultIfEmpty(0).ToArray();
        var all = months.Max() - months.Min() + 1;
        return all <= Most ? 1 : all <= Most * 3 ? 3 : all <= Most * 12 ? 12 : ((all / (Most * 12)) + 1) * 12;
    }

    private static int MonthOf(DateTimeOffset at) => (at.UtcDateTime.Year * 12) + at.UtcDateTime.Month - 1;

    private static int Bar(DateTimeOffset at, int months) => MonthOf(at) / months;

    private static string Label(int bar, int months)
    {
        var month = bar * months;
        return months >= 12
            ? Drawing.Text(month / 12)
            : string.Create(CultureInfo.InvariantCulture, $"{month / 12}-{(month % 12) + 1:00}");
    }

    private static string Lead(ImmutableArray<(DateTimeOffset At, int Part)> happened, (int Months, int Shards) how) =>
        $"{Wording.Count(happened.Count(h => h.Part < how.Shards), "change", "changes")} of shards and "
        + $"{Wording.Count(happened.Count(h => h.Part == how.Shards), "decision", "decisions")}, from "
        + $"{WhenView.DayOf(happened.Min(h => h.At))} to {WhenView.DayOf(happened.Max(h => h.At))}; a bar is "
        + $"{(how.Months == 1 ? "a month" : how.Months == 3 ? "a quarter" : how.Months == 12 ? "a year" : $"{how.Months / 12} years")}.";

    private static void Draw(
        Drawing drawing, ImmutableArray<(int Bar, ImmutableArray<int> Counts)> rows, (int Months, ImmutableArray<string> Names) how)
    {
        var highest = Math.Max(1, rows.Select(r => r.Counts.Sum()).DefaultIfEmpty(1).Max());
        var floor = Top + BarsHeight;
        drawing.Words((Left - 8, Top + 4), Drawing.Text(highest), "#333333", "end");
        drawing.Words((Left - 8, floor), "0", "#333333", "end");
        drawing.Element("path", ("d", $"M{Left} {Top} V{floor} H{Left + (rows.Length * Step)}"), ("fill", "none"), ("stroke", "#777777"));
        for (var i = 0; i < rows.Length; i++)
        {
            var bottom = floor;
            for (var part = 0; part < how.Names.Length; part++)
            {
                var height = (int)((long)rows[i].Counts[part] * BarsHeight / highest);
                height = rows[i].Counts[part] > 0 ? Math.Max(1, height) : 0;
                bottom -= height;
                if (height > 0)
                {
                    drawing.Element("rect", ("x", Drawing.Text(Left + (i * Step) + 3)), ("y", Drawing.Text(bottom)),
                        ("width", Drawing.Text(Step - 6)), ("height", Drawing.Text(height)), ("fill", Colour(part, how.Names.Length)));
                }
            }

            if (i % 4 == 0)
            {
                drawing.Words((Left + (i * Step), floor + 18), Label(rows[i].Bar, how.Months), "#333333", "start");
            }
        }

        for (var part = 0; part < how.Names.Length; part++)
        {
            var y = floor + 40 + (part * 18);
            drawing.Box((Left, y), (12, 12), Colour(part, how.Names.Length), "none");
            drawing.Words((Left + 20, y + 11), how.Names[part], "#333333", "start");
        }
    }

    // Decisions are black, whatever shards there are.
    private static string Colour(int part, int all) => part == all - 1 ? "#000000" : Drawing.Colours[part % Drawing.Colours.Length];
}
