using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// Reads lines in one walk over their bytes, and keeps no tree of them: the data stay bytes until somebody asks. It
/// knows nothing of the line before but its hash. For one thread; it remembers who wrote the last line, since
/// neighbours have mostly one author.
/// </summary>
internal sealed class LineReader
{
    private const int LongestMark = 64; // a hash; times and ids are shorter
    private const string Fractions = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private Author _actor = new("", "");
    private string _type = "";

    /// <summary>
    /// Reads one line, whose own hash and that of the line before are known; these texts are kept as the one copy.
    /// </summary>
    public JournalEntry? Read(ReadOnlyMemory<byte> bytes, (string Prev, string Own) hashes, out string? reason)
    {
        if (ReadPlain(bytes, hashes, out _) is { } entry)
        {
            reason = null;
            return entry;
        }

        if (!CanonicalJson.TryRead(bytes.Span, out var term, out reason))
        {
            return null;
        }

        if (term is not JsonTerm.Map || !CanonicalJson.TryWrite(term, out var canonical))
        {
            reason = "no JSON object";
            return null;
        }

        return ReadPlain(canonical, hashes, out reason) is { } odd ? odd with { Bytes = bytes } : null;
    }

    private JournalEntry? ReadPlain(ReadOnlyMemory<byte> bytes, (string Prev, string Own) hashes, out string? reason)
    {
        var parts = new LineParts();
        reason = TryTake(bytes, hashes.Prev, ref parts) ? parts.Fault : "the line is not plain";
        return reason is not null ? null : new JournalEntry
        {
            Seq = parts.Seq!.Value,
            Id = parts.Id!.Value,
            At = parts.At!.Value,
            Actor = parts.Actor!,
            Type = parts.Type!,
            V = parts.V!.Value,
            Subject = parts.Subject!,
            Data = parts.Fields!.Value,
            Prev = hashes.Prev,
            Hash = hashes.Own,
            Bytes = bytes,
        };
    }

    // False where the line is not plain, no JSON or no object; the tree tells which.
    private bool TryTake(ReadOnlyMemory<byte> bytes, string prev, ref LineParts parts)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = CanonicalJson.Deepest });
            if (!Utf8.IsValid(bytes.Span) || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            var keys = new PlainJson.KeyOrder();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = CommonKeys.Find(ref reader);
                if (!keys.Follows(ref reader) || !reader.Read())
                {
                    return false;
                }

                var value = reader;
                if (!PlainJson.Passes(ref reader))
                {
                    return false;
                }

                var whole = bytes[(int)value.TokenStartIndex..(int)reader.BytesConsumed];
                Take(key, ref value, (whole, prev), ref parts);
            }

            return !reader.Read();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Take(
        string? key, ref Utf8JsonReader value, (ReadOnlyMemory<byte> Value, string Prev) bytes, ref LineParts parts)
    {
        switch (key, value.TokenType)
        {
            case ("actor", JsonTokenType.StartObject):
                parts.Actor = Actor(value);
                break;
            case ("at", JsonTokenType.String):
                parts.At = Time(value);
                break;
            case ("data", JsonTokenType.StartObject):
                parts.Fields = bytes.Value;
                break;
            case ("id", JsonTokenType.String):
                parts.Id = Id(value.ValueSpan);
                break;
            case ("prev", JsonTokenType.String):
                parts.Follows = Ascii.Equals(value.ValueSpan, bytes.Prev);
                break;
            case ("seq", JsonTokenType.Number):
                parts.Seq = value.TryGetInt64(out var seq) && seq is >= 1 and <= 9007199254740991 ? seq : null;
                break;
            case ("subject", JsonTokenType.String):
                parts.Subject = value.GetString();
                break;
            case ("type", JsonTokenType.String):
                parts.Type = Same(_type, ref value);
                _type = parts.Type;
                break;
            case ("v", JsonTokenType.Number):
                parts.V = value.TryGetInt32(out var v) && v >= 1 ? v : null;
                break;
            default:
                break;
        }
    }

    private Author? Actor(Utf8JsonReader value)
    {
        var (name, email) = (default(string), default(string));
        while (value.Read() && value.TokenType != JsonTokenType.EndObject)
        {
            var key = CommonKeys.Find(ref value);
            value.Read();
            if (key is "name" or "email" && value.TokenType == JsonTokenType.String)
            {
                (name, email) = key == "name"
                    ? (Same(_actor.Name, ref value), email)
                    : (name, Same(_actor.Email, ref value));
            }

            value.Skip();
        }

        if (name is null || email is null)
        {
            return null;
        }

        _actor = name == _actor.Name && email == _actor.Email ? _actor : new Author(name, email);
        return _actor;
    }

    private static string Same(string last, ref Utf8JsonReader value) =>
        value.ValueTextEquals(last) ? last : value.GetString()!;

    private static DateTimeOffset? Time(Utf8JsonReader value)
    {
        if (value.ValueSpan.Length > LongestMark)
        {
            return null;
        }

        Span<char> text = stackalloc char[LongestMark];
        text = text[..value.CopyString(text)];
        return DateTimeOffset.TryParseExact(text, LineFields.Seconds, CultureInfo.InvariantCulture, Utc, out var at)
            || DateTimeOffset.TryParseExact(text, Fractions, CultureInfo.InvariantCulture, Utc, out at) ? at : null;
    }

    private static Guid? Id(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out Guid id, out var used, 'D') && used == text.Length
        && !text.ContainsAnyInRange((byte)'A', (byte)'F') ? id : null;
}
