namespace ShardWiki.Model;

/// <summary>
/// The shape that names of shards and spaces share: <c>[a-z0-9][a-z0-9-]*</c>, at most 40 characters.
/// </summary>
internal static class Label
{
    private const int Longest = 40;

    public static bool Fits(string? text) =>
        text is { Length: > 0 and <= Longest } && text[0] != '-' && text.All(c => c is '-' || IsLetterOrDigit(c));

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
