using System.Collections.Immutable;

namespace ShardWiki.Cli;

/// <summary>Conflicts in words, with what would settle each.</summary>
internal static class ConflictWords
{
    private const int Most = 25;

    public static void Write(ImmutableArray<ConflictLine> conflicts, TextWriter to)
    {
        foreach (var conflict in conflicts.Take(Most))
        {
            to.WriteLine($"{conflict.Kind} at /{conflict.Address}: {conflict.Detail}");
            foreach (var remedy in conflict.Remedies)
            {
                to.WriteLine($"    {remedy}");
            }
        }

        if (conflicts.Length > Most)
        {
            to.WriteLine(
                $"and {conflicts.Length - Most} more conflicts; the site's conflicts page and --json list them all");
        }
    }
}
