using System.Text.RegularExpressions;
using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>
/// Where a shard is, in words that may stand on a page: without secrets, and without the folders of the building
/// machine. A path or <c>file:</c> URL that starts at the root is named by its last part alone, so that the words are
/// the same wherever the space is built.
/// </summary>
public static class ShownLocation
{
    private static readonly Regex FileUrl = new(
        @"\bfile:/{1,3}(?:[^/\s'""]*/)*([^/\s'""]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // A path that starts at the root, in a sentence: not behind a letter, a dot or another slash, as parts of URLs and
    // of relative paths are.
    private static readonly Regex RootedPath = new(
        @"(?<![\w.:/\\…~@%+$-])(?:/|[A-Za-z]:[\\/])(?:[^\s'""/\\:;,()<>]+[/\\])*([^\s'""/\\:;,()<>]+)",
        RegexOptions.CultureInvariant);

    /// <summary>The words for <paramref name="location"/>, which is as the configuration writes it.</summary>
    public static string Of(string location) =>
        IsRooted(location) ? $"…/{LastOf(location)}" : Scrub.Address(location);

    /// <summary>A sentence that may name places of this machine, without their folders.</summary>
    public static string In(string sentence) =>
        RootedPath.Replace(FileUrl.Replace(sentence, "…/$1"), "…/$1");

    private static bool IsRooted(string location) =>
        location.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || Path.IsPathRooted(location)
        || location is [_, ':', '/' or '\\', ..];

    private static string LastOf(string location)
    {
        var trimmed = location.TrimEnd('/', '\\');
        return Scrub.Address(trimmed[(trimmed.LastIndexOfAny(['/', '\\', ':']) + 1)..]);
    }
}
