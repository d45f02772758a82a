using System.Diagnostics;
using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>
/// Watches what a program and all that it started hold in memory together, pages that they share counted twice. Linux only. It does
/// what a machine of that size would: ends them where they hold more.
/// </summary>
internal static class HeldMemory
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <summary>The most that was seen, in MiB.</summary>
    public static double Watch(Process process, int mebibytes)
    {
        var most = 0.0;
        while (!process.WaitForExit(Between))
        {
            most = Math.Max(most, OfTree(process.Id));
            if (most > mebibytes)
            {
                process.Kill(entireProcessTree: true);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"it held {most:0} MiB and may hold {mebibytes}"));
            }
        }

        return most;
    }

    private static double OfTree(int root)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Read).OfType<(int Id, int Parent, long Pages)>().ToLookup(it => it.Parent);
        var sum = all.SelectMany(it => it).FirstOrDefault(it => it.Id == root).Pages;
        var open = new Stack<int>([root]);
        while (open.TryPop(out var parent))
        {
            foreach (var child in all[parent])
            {
                sum += child.Pages;
                open.Push(child.Id);
            }
        }

        return sum * Environment.SystemPageSize / 1048576.0;
    }

    // proc(5): after the name in parentheses, the state, then the parent; the resident set is the 24th of all.
    private static (int Id, int Parent, long Pages)? Read(string folder)
    {
        try
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return null;
            }

            var line = File.ReadAllText(folder + "/stat");
            var cells = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return (id, int.Parse(cells[1], CultureInfo.InvariantCulture), long.Parse(cells[21], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null; // it has ended since it was listed
        }
    }
}
