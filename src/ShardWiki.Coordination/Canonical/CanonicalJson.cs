using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ShardWiki.Coordination;

/// <summary>
/// JSON in the canonical form of RFC 8785: one spelling for each value, so that a hash over the text is a hash over the
/// value. What has no such spelling without loss (lone surrogates, numbers that do not survive, a key twice) is
/// refused.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The most levels of objects and arrays.</summary>
    public const int Deepest = 64;
    private static readonly JsonTerm Null = new JsonTerm.Nothing();
    private static readonly JsonTerm True = new JsonTerm.Truth(true);
    private static readonly JsonTerm False = new JsonTerm.Truth(false);

    /// <summary>Reads JSON in any spelling; where it is none, <paramref name="reason"/> says why.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> json, [NotNullWhen(true)] out JsonTerm? term, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
            reader.Read();
            term = Term(ref reader);
            reason = reader.Read() ? "something follows the JSON value" : null;
            return reason is null;
        }
        catch (JsonException failure)
        {
            (term, reason) = (null, $"not JSON: {failure.Message}");
        }
        catch (InvalidOperationException failure)
        {
            // The reader's word for a lone surrogate or bytes that are not UTF-8.
            (term, reason) = (null, $"not text: {failure.Message}");
        }
        catch (FormatException failure)
        {
            (term, reason) = (null, failure.Message);
        }

        return false;
    }

    /// <summary>The object in these bytes, which were read before.</summary>
    public static JsonTerm.Map Map(ReadOnlySpan<byte> json) =>
        TryRead(json, out var term, out var reason) && term is JsonTerm.Map map
            ? map
            : throw new ArgumentException(reason ?? "no JSON object", nameof(json));

    /// <summary>Writes the canonical form; false where a string holds a lone surrogate.</summary>
    public static bool TryWrite(JsonTerm term, [NotNullWhen(true)] out byte[]? json)
    {
        var output = new ArrayBufferWriter<byte>(512);
        json = Write(term, output) ? output.WrittenSpan.ToArray() : null;
        return json is not null;
    }

    /// <summary>The canonical form as text, of a term that was read.</summary>
    public static string Text(JsonTerm term) =>
        TryWrite(term, out var json)
            ? Encoding.UTF8.GetString(json)
            : throw new ArgumentException("a string holds a lone surrogate", nameof(term));

    internal static bool Write(JsonTerm term, ArrayBufferWriter<byte> output)
    {
        switch (term)
        {
            case JsonTerm.Text text:
                return CanonicalString.Write(text.Value, output);
            case JsonTerm.Map map:
                return WriteMap(map, output);
            case JsonTerm.List list:
                return WriteList(list, output);
            case JsonTerm.Number number:
                output.Write(Encoding.ASCII.GetBytes(CanonicalNumber.Text(number.Value)));
                return true;
            default:
                output.Write(term is JsonTerm.Truth truth ? (truth.Value ? "true"u8 : "false"u8) : "null"u8);
                return true;
        }
    }

    private static bool WriteMap(JsonTerm.Map map, ArrayBufferWriter<byte> output)
    {
        var lead = "{"u8;
        foreach (var (key, value) in map.Fields)
        {
            output.Write(lead);
            lead = ","u8;
            if (!CanonicalString.Write(key, output))
            {
                return false;
            }

            output.Write(":"u8);
            if (!Write(value, output))
            {
                return false;
            }
        }

        output.Write(map.Fields.IsEmpty ? "{}"u8 : "}"u8);
        return true;
    }

    private static bool WriteList(JsonTerm.List list, ArrayBufferWriter<byte> output)
    {
        var lead = "["u8;
        foreach (var item in list.Items)
        {
            output.Write(lead);
            lead = ","u8;
            if (!Write(item, output))
            {
                return false;
            }
        }

        output.Write(list.Items.IsEmpty ? "[]"u8 : "]"u8);
        return true;
    }

    private static JsonTerm Term(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new JsonTerm.Text(reader.GetString()!),
        JsonTokenType.Number => new JsonTerm.Number(CanonicalNumber.Find(reader.ValueSpan)
            ?? throw new FormatException($"the number {Encoding.ASCII.GetString(reader.ValueSpan)} would not survive")),
        JsonTokenType.StartObject => Map(ref reader),
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.True => True,
        JsonTokenType.False => False,
        _ => Null,
    };

    private static JsonTerm Map(ref Utf8JsonReader reader)
    {
        var fields = new List<KeyValuePair<string, JsonTerm>>(9);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = CommonKeys.Find(ref reader) ?? reader.GetString()!;
            reader.Read();
            fields.Add(new(key, Term(ref reader)));
        }

        return JsonTerm.Map.FindOf(fields) ?? throw new FormatException("a key stands twice in one object");
    }

    private static JsonTerm List(ref Utf8JsonReader reader)
    {
        var items = ImmutableArray.CreateBuilder<JsonTerm>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Term(ref reader));
        }

        return new JsonTerm.List(items.DrainToImmutable());
    }
}
