using System.Buffers;

namespace ShardWiki.Projection;

/// <summary>
/// Characters that turn the direction of what follows: a name that holds one would show as something else than it is, so
/// the character is named in its place.
/// </summary>
internal static class DirectionMarks
{
    /// <summary>All of them.</summary>
    public const string All = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Any = SearchValues.Create(All);

    /// <summary><paramref name="text"/> with a name for each of them, as <c>[U+202E]</c>.</summary>
    public static string Named(string text) => !text.AsSpan().ContainsAny(Any)
        ? text
        : string.Concat(text.Select(c => All.Contains(c, StringComparison.Ordinal) ? $"[U+{(int)c:X4}]" : c.ToString()));
}
