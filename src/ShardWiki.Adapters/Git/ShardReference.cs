namespace ShardWiki.Adapters;

/// <summary>
/// The ref that an attachment names: a branch, a tag, a commit, or nothing for the repository's own choice. What could
/// be none by git's rules (git-check-ref-format) is refused before anything is asked.
/// </summary>
internal static class ShardReference
{
    private static readonly string[] Never = ["..", "@{", "//", "~", "^", ":", "?", "*", "[", "\\", " "];

    public static string? FindObjection(string reference) =>
        Never.FirstOrDefault(part => reference.Contains(part, StringComparison.Ordinal)) is { } part
            ? Refused(reference, $"'{part}' stands in none")
        : reference.Any(char.IsControl) ? Refused(reference, "control characters stand in none")
        : reference.StartsWith('-') || reference.StartsWith('/') ? Refused(reference, $"none begins with '{reference[0]}'")
        : reference.EndsWith('/') || reference.EndsWith('.') ? Refused(reference, $"none ends with '{reference[^1]}'")
        : reference.Split('/').FirstOrDefault(IsNoPart) is { } odd ? Refused(reference, $"'{odd}' is no part of one")
        : null;

    private static bool IsNoPart(string part) =>
        part.StartsWith('.') || part.EndsWith(".lock", StringComparison.Ordinal);

    private static string Refused(string reference, string why) =>
        $"ref '{reference}' can be no branch, tag or commit: {why}";
}
