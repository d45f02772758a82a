using System.Collections.Immutable;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// Reads of a receipt what its site was made of, and stops there: what it says of its files comes after that, and is all the rest of it.
/// </summary>
internal static class ReceiptInputs
{
    /// <summary>The inputs; null where <paramref name="receipt"/> is none of ours, or none of <paramref name="space"/>.</summary>
    public static ImmutableSortedDictionary<string, string>? Find(ReadOnlySpan<byte> receipt, string space)
    {
        try
        {
            return Read(new Utf8JsonReader(receipt), space);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ImmutableSortedDictionary<string, string>? Read(Utf8JsonReader json, string space)
    {
        var (isOurs, isOfSpace, inputs) = (false, false, (ImmutableSortedDictionary<string, string>?)null);
        json.Read();
        Begins(in json);
        while (!(isOurs && isOfSpace && inputs is not null) && json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            isOurs |= name == "format" && json.ValueTextEquals(BuildReceipt.Format);
            isOfSpace |= name == "space" && json.ValueTextEquals(space);
            if (name == "inputs")
            {
                inputs = Texts(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return isOurs && isOfSpace ? inputs ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal) : null;
    }

    private static ImmutableSortedDictionary<string, string> Texts(ref Utf8JsonReader json)
    {
        Begins(in json);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            texts[name] = json.GetString() ?? "";
        }

        return texts.ToImmutable();
    }

    private static void Begins(in Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("not an object");
        }
    }
}
