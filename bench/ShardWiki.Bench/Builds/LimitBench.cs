using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>40,000 pages on two processors in 2 GiB: from nothing, and after an edit.</summary>
internal static class LimitBench
{
    private const int Pages = 40_000;
    private const int Mebibytes = 2_048;

    public static int Run(int[] sizes)
    {
        var pages = sizes is [var one] ? one : Pages;
        var (full, edit) = SizesBench.In(pages, space =>
        {
            var first = space.Within(Mebibytes);
            space.Space.Edit(0);
            return (first, space.Within(Mebibytes));
        });
        MarkedTable.Tell(
            "limit",
            string.Create(CultureInfo.InvariantCulture, $"""
                | {pages:#,##0} pages, two processors, {Mebibytes:#,##0} MiB | wall | processor | most memory held | aim |
                |---|---|---|---|---|
                | from nothing | {full.Seconds:0.0} s | {full.Processor:0.0} s | {full.Peak:#,##0} MiB | {SizesBench.Aim(pages):#,##0} MiB |
                | after an edit | {edit.Seconds:0.0} s | {edit.Processor:0.0} s | {edit.Peak:#,##0} MiB | {SizesBench.Aim(pages):#,##0} MiB |
                """),
            isKept: pages == Pages);
        return 0;
    }
}
