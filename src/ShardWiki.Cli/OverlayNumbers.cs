using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary>Overlays on a command line, by the numbers that <c>overlay list</c> tells.</summary>
internal static class OverlayNumbers
{
    private const int Most = 1000;

    public static Argument<long> One() => new("SEQ") { Description = "The overlay's number, as 'overlay list' tells it." };

    /// <summary>Several; <paramref name="fewest"/> of them or more.</summary>
    public static Argument<long[]> Many(int fewest, string description) =>
        new("SEQ") { Description = description, Arity = new ArgumentArity(fewest, Most) };
}
