using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ShardWiki.Bench;

/// <summary>
/// How building grows with the pages: generated spaces from small to very large, with everything on, built from nothing, after
/// nothing, and after an edit. The largest are built once only.
/// </summary>
internal static class SizesBench
{
    private const int Rounds = 3;
    private const int LargestOfMany = 40_000;
    private static readonly int[] Usual = [1_000, 2_500, 10_000, 40_000, 100_000, 200_000];

    public static int Run(int[] sizes)
    {
        var text = new StringBuilder("""
            | pages | files | from nothing: wall | processor | peak | after nothing: wall | processor | peak | after an edit: wall | processor | peak | aim for every peak |
            |---|---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var pages in sizes.Length > 0 ? sizes : Usual)
        {
            var row = In(pages, space => Row(space, pages));
            Console.Error.WriteLine(row);
            text.Append(row).Append('\n');
        }

        MarkedTable.Tell("growth", text.ToString(), isKept: sizes.Length == 0);
        return 0;
    }

    /// <summary>The memory that a build of so many pages may take, in MiB.</summary>
    public static double Aim(int pages) => 150 + (12 * pages / 1024.0);

    public static T In<T>(int pages, Func<SpaceOnDisk, T> measure)
    {
        var folder = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
        try
        {
            return measure(new SpaceOnDisk(folder, new GeneratedSpace(folder, pages)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(SpaceOnDisk space, int pages)
    {
        var rounds = pages <= LargestOfMany ? Rounds : 1;
        var full = Times(rounds, _ => space.Full());
        _ = space.Again();
        var files = Directory.EnumerateFiles(Path.Combine(space.Folder, "site"), "*", SearchOption.AllDirectories).Count();
        var nothing = Times(rounds, _ => space.Again());
        var edit = Times(rounds, space.AgainAfterAnEdit);
        return string.Create(
            CultureInfo.InvariantCulture, $"| {pages:#,##0} | {files:#,##0} | {Cells(full)} | {Cells(nothing)} | {Cells(edit)} | {Aim(pages):#,##0} MiB |");
    }

    private static MeasuredRun Times(int rounds, Func<int, MeasuredRun> run) => Medians.Of(Enumerable.Range(0, rounds).Select(run).ToImmutableArray());

    private static string Cells(MeasuredRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Seconds:0.00} s | {run.Processor:0.0} s | {run.Peak:#,##0} MiB");
}
