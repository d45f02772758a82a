using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary><c>pagecount</c>, <c>pagestats</c> and <c>progress</c>: how many pages there are of a kind.</summary>
internal static class PageCounts
{
    private const int Steps = 20;

    public static DirectiveHtml Count(DirectiveCall call) =>
        call.Select(call.Find("pages") ?? "*", "", out var trouble) is { } selected
            ? DirectiveHtml.Line(InlineDirective.OneOfEach(call, selected).Count().ToString(CultureInfo.InvariantCulture))
            : trouble;

    /// <summary>How many pages link to each page of a selection, as a cloud, a list or a table.</summary>
    public static DirectiveHtml Statistics(DirectiveCall call)
    {
        if (call.Select(call.Find("pages") ?? "*", "", out var trouble) is not { } selected)
        {
            return trouble;
        }

        HashSet<Identity>? among = null;
        if (call.Find("among") is { } spec)
        {
            if (call.Select(spec, "", out trouble) is not { } linking)
            {
                return trouble;
            }

            among = [.. linking];
        }

        var counts = InlineDirective.OneOfEach(call, selected)
            .Select(id => (Id: id, Name: call.Map.Specs.NameOf(id, call.Page.Id.Shard), Count: Linking(call, id, among)))
            .Where(c => c.Count > 0 || call.Find("style") == "table").OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Id).ToArray();
        counts = counts[..call.Budget.TakeRows(Math.Min(counts.Length, (call.Number("limit") ?? call.Number("show")) is > 0 and var most ? most : int.MaxValue))];
        return counts.Length == 0 ? DirectiveHtml.Nothing : DirectiveHtml.Block(call.Find("style") switch
        {
            "table" => Table(call, counts),
            "list" => List(call, counts),
            _ => Cloud(call, counts),
        });
    }

    /// <summary>How far a work is: a share that is given, or one of pages.</summary>
    public static DirectiveHtml Progress(DirectiveCall call)
    {
        double percent;
        if (call.Find("percent") is { } given)
        {
            if (!double.TryParse(given.Trim().TrimEnd('%'), CultureInfo.InvariantCulture, out percent))
            {
                return call.Trouble($"'{given}' is no percentage");
            }
        }
        else if (call.Select(call.Find("totalpages") ?? "*", "", out var trouble) is not { } total
            || call.Select(call.Find("donepages") ?? "*", "", out trouble) is not { } done)
        {
            return trouble;
        }
        else
        {
            percent = total.IsEmpty ? 0 : 100.0 * done.Count(new HashSet<Identity>(total).Contains) / total.Length;
        }

        percent = Math.Clamp(Math.Round(percent), 0, 100);
        var full = (int)(percent * Steps / 100);
        return DirectiveHtml.Block(string.Create(
            CultureInfo.InvariantCulture,
            $"<p class=\"made-progress\">{new string('█', full)}{new string('░', Steps - full)} {percent} %</p>\n"));
    }

    // Voices of one topic link once.
    private static int Linking(DirectiveCall call, Identity id, HashSet<Identity>? among)
    {
        ImmutableArray<Identity> linking = call.Map.FindPage(id)?.Backlinks ?? [];
        return linking.Where(l => among is null || among.Contains(l)).Select(l => call.Map.Page(l).Topic).Distinct().Count();
    }

    private static string Table(DirectiveCall call, (Identity Id, string Name, int Count)[] counts)
    {
        var html = new StringBuilder("<table class=\"made-counts\">\n<tbody>\n");
        foreach (var (id, _, count) in counts)
        {
            html.Append("<tr><td>").Append(call.LinkTo(id, PageMap.Words(call, id))).Append("</td><td>")
                .Append(CultureInfo.InvariantCulture, $"{count}</td></tr>\n");
        }

        return html.Append("</tbody>\n</table>\n").ToString();
    }

    private static string List(DirectiveCall call, (Identity Id, string Name, int Count)[] counts) =>
        $"<ul class=\"made-counts\">\n{string.Concat(Sized(call, counts).Select(p => $"<li>{p}</li>\n"))}</ul>\n";

    private static string Cloud(DirectiveCall call, (Identity Id, string Name, int Count)[] counts) =>
        $"<div class=\"made-cloud\">\n{string.Concat(Sized(call, counts).Select(p => $"{p}\n"))}</div>\n";

    // By name, each as large as it is linked to.
    private static IEnumerable<string> Sized(DirectiveCall call, (Identity Id, string Name, int Count)[] counts)
    {
        var most = counts.Max(c => c.Count);
        return counts.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id).Select(c => string.Create(
            CultureInfo.InvariantCulture,
            $"<span class=\"made-size-{(4 * (c.Count - 1) / most) + 1}\">{call.LinkTo(c.Id, PageMap.Words(call, c.Id))}</span>"));
    }
}
