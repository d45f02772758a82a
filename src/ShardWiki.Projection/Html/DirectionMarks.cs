namespace ShardWiki.Projection;

/// <summary>
/// Characters that turn the direction of what follows: a name that holds one would show as something else than it is, so
/// the character is named in its place.
/// </summary>
internal static class DirectionMarks
{
    /// <summary><paramref name="text"/> with a name for each of them, as <c>[U+202E]</c>.</summary>
    public static string Named(string text) =>
        !text.Any(IsOne) ? text : string.Concat(text.Select(c => IsOne(c) ? $"[U+{(int)c:X4}]" : c.ToString()));

    private static bool IsOne(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
