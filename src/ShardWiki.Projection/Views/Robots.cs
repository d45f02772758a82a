using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>What a page says to search engines: the words that they know, of what its author wrote.</summary>
internal static class Robots
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "all", "none", "index", "noindex", "follow", "nofollow", "noarchive", "nosnippet", "noimageindex", "notranslate",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the page is about, as its author says: letters, numbers, spaces and commas of it, as ikiwiki has it.</summary>
    public static string KeywordsOf(ImmutableSortedDictionary<string, string> meta) =>
        string.Concat((meta.GetValueOrDefault("keywords") ?? "").Where(c => char.IsLetterOrDigit(c) || c is ' ' or ','));

    /// <summary>These words, in the author's order, between commas.</summary>
    public static string Of(ImmutableSortedDictionary<string, string> meta) => string.Join(
        ", ",
        (meta.GetValueOrDefault("robots") ?? "").ToLowerInvariant()
            .Split([',', ' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(Words.Contains).Distinct(StringComparer.Ordinal));
}
