using System.Text.RegularExpressions;

namespace ShardWiki.Acceptance;

/// <summary>What a style sheet refers to.</summary>
internal static partial class StyleSheet
{
    public static IEnumerable<string> References(string text) => Url().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex("""(?:url\(|@import)\s*["']?([^"')\s;]+)""")]
    private static partial Regex Url();
}
