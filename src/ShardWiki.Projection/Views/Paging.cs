using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>Cuts a long list into files, so that no page of the site grows without bound.</summary>
internal static class Paging
{
    /// <summary>Rows of one file.</summary>
    public const int MostRows = 500;

    /// <summary>
    /// The files of a list; <paramref name="write"/> gets one part's rows and its pager, null where it is all.
    /// </summary>
    public static IEnumerable<PlannedFile> Of<T>(string list, ImmutableArray<T> rows, Func<ListPart<T>, string> write)
    {
        var parts = Math.Max(1, (rows.Length + MostRows - 1) / MostRows);
        for (var number = 1; number <= parts; number++)
        {
            var first = (number - 1) * MostRows;
            var end = Math.Min(first + MostRows, rows.Length);
            var part = new ListPart<T>(list, number, parts, rows.AsMemory()[first..end]);
            yield return Planned.Text(SiteFiles.Part(list, number), () => write(part));
        }
    }
}

/// <summary>One part of a list, counted from 1.</summary>
internal sealed record ListPart<T>(string List, int Number, int Parts, ReadOnlyMemory<T> Rows)
{
    /// <summary>The part's file.</summary>
    public string File => SiteFiles.Part(List, Number);

    /// <summary>The way to the other parts; null where there are none.</summary>
    public PagerView? Pager(Frames frames) => Parts == 1
        ? null
        : new PagerView(
            $"{Number} of {Parts}",
            Number > 1 ? frames.Link(File, SiteFiles.Part(List, Number - 1)) : "",
            Number < Parts ? frames.Link(File, SiteFiles.Part(List, Number + 1)) : "");
}
