using System.Text.RegularExpressions;

namespace ShardWiki.Tests;

/// <summary>The pages of the project's own documentation, as text.</summary>
internal static class Manual
{
    private static readonly Regex Link = new(@"\]\((?!https?:|#)([^)#\s]+)(?:#[^)\s]*)?\)");

    /// <summary>The text of one page, by its path under <c>docs</c>.</summary>
    public static string Page(string path) => File.ReadAllText(Repository.Full("docs/" + path));

    /// <summary>The cells of every row of a page's tables.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        from line in Page(path).Split('\n')
        where line.StartsWith("| ", StringComparison.Ordinal)
        select line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();

    /// <summary>Where the Markdown links and pictures of a file lead, code aside, as paths in the repository.</summary>
    public static IEnumerable<string> Links(string file) =>
        from match in Link.Matches(WithoutCode(File.ReadAllText(Repository.Full(file))))
        let place = Path.Combine("/", Path.GetDirectoryName(file)!, match.Groups[1].Value)
        select Path.GetRelativePath("/", Path.GetFullPath(place)).Replace('\\', '/');

    private static string WithoutCode(string text) => Regex.Replace(text, "(?ms)^```.*?^```|`[^`\n]*`", "");
}
