using System.Text;
using System.Text.Json;

namespace ShardWiki.Coordination;

/// <summary>
/// Walks over JSON without making anything of it. What passes is a term of <see cref="CanonicalJson"/> too; what does
/// not may still be one, for only a tree can tell whether keys out of order are distinct.
/// </summary>
internal static class PlainJson
{
    /// <summary>
    /// Goes to the end of the value that the reader stands at; false where it is not plain. Throws what the reader
    /// throws where it is no JSON or no text. The bytes must be valid UTF-8.
    /// </summary>
    public static bool Passes(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => PassesObject(ref reader),
        JsonTokenType.StartArray => PassesArray(ref reader),
        JsonTokenType.String => IsText(ref reader),
        JsonTokenType.Number => CanonicalNumber.Find(reader.ValueSpan) is not null,
        _ => true,
    };

    private static bool PassesObject(ref Utf8JsonReader reader)
    {
        var keys = new KeyOrder();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (!keys.Follows(ref reader) || !reader.Read() || !Passes(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool PassesArray(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!Passes(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    // Only an escape by number can stand for half a character, which the reader refuses to make a string of.
    private static bool IsText(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped || reader.ValueSpan.IndexOf("\\u"u8) < 0 || reader.GetString() is not null;

    /// <summary>Whether the keys of one object come in the canonical order, by which they are distinct.</summary>
    internal ref struct KeyOrder
    {
        private ReadOnlySpan<byte> _ascii;
        private string? _other;
        private bool _isBegun;

        /// <summary>True where the key that the reader stands at comes behind the last one.</summary>
        public bool Follows(ref Utf8JsonReader reader)
        {
            var isAscii = !reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan);
            var other = isAscii ? null : reader.GetString();
            var order = !_isBegun ? -1
                : isAscii && _other is null ? _ascii.SequenceCompareTo(reader.ValueSpan)
                : string.CompareOrdinal(
                    _other ?? Encoding.ASCII.GetString(_ascii), other ?? Encoding.ASCII.GetString(reader.ValueSpan));
            (_isBegun, _other) = (true, other);
            _ascii = isAscii ? reader.ValueSpan : default;
            return order < 0;
        }
    }
}
