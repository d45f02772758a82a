using System.Buffers;

namespace ShardWiki.Git;

/// <summary>Which texts can name a reference, as <c>git check-ref-format</c> has it: none that git takes for an expression.</summary>
internal static class ReferenceName
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(" ~^:?*[\\\u007f");
    private static readonly SearchValues<string> RefusedPairs = SearchValues.Create(["..", "@{", "//"], StringComparison.Ordinal);

    /// <summary>Whether a full name, such as <c>refs/heads/main</c>, can be one.</summary>
    internal static bool IsValid(string full) =>
        !full.AsSpan().ContainsAny(Refused) && !full.Any(c => c < ' ') && !full.AsSpan().ContainsAny(RefusedPairs)
        && full.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal))
        && full[^1] != '.';
}
