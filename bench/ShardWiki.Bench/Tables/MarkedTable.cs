namespace ShardWiki.Bench;

/// <summary>The part of a text between the two marks of a name: a run replaces what it measured and leaves the rest.</summary>
internal static class MarkedTable
{
    public static string Replaced(string text, string name, string table)
    {
        var (begin, end) = ($"<!-- bench: {name} -->", $"<!-- bench: end of {name} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        return from >= begin.Length && to >= from
            ? $"{text[..from]}\n\n{table.Trim()}\n\n{text[to..]}"
            : throw new InvalidOperationException($"there is no place for a table between '{begin}' and '{end}'");
    }

    /// <summary>Prints a table; writes it into bench/README.md too, where it was measured often enough to be kept.</summary>
    public static void Tell(string name, string table, bool isKept)
    {
        Console.WriteLine($"\n{table.Trim()}\n");
        if (!isKept)
        {
            Console.WriteLine("(measured too seldom to stand in bench/README.md)");
            return;
        }

        var file = Path.Combine(Repository.Root(), "bench", "README.md");
        File.WriteAllText(file, Replaced(File.ReadAllText(file), name, table));
    }
}
