namespace ShardWiki.Cli;

/// <summary>How much a union holds, in words.</summary>
internal static class CountWords
{
    public static void Write(UnionCounts counts, TextWriter to)
    {
        to.WriteLine(
            $"{Of(counts.Pages, "page")} of {Of(counts.Shards, "shard")} in {Of(counts.Topics, "topic")}, "
            + $"and {Of(counts.Assets, "other file")}");
        to.WriteLine(
            $"{Of(counts.Conflicts, "conflict")}, {Of(counts.Overlays, "overlay")}, "
            + $"{Of(counts.BrokenLinks, "broken link")}");
    }

    public static string Of(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
