using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ShardWiki.Coordination;

/// <summary>The keys that every line of a journal has: one copy of each, however many lines are read.</summary>
internal static class CommonKeys
{
    private static readonly ImmutableArray<(byte[] Utf8, string Text)> Keys =
    [
        .. new[] { "actor", "at", "data", "email", "id", "name", "prev", "seq", "subject", "type", "v" }
            .Select(key => (Encoding.UTF8.GetBytes(key), key)),
    ];

    /// <summary>The key that the reader stands at, as the one copy; null where it is another one.</summary>
    public static string? Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            return null;
        }

        foreach (var (utf8, text) in Keys)
        {
            if (reader.ValueSpan.SequenceEqual(utf8))
            {
                return text;
            }
        }

        return null;
    }
}
