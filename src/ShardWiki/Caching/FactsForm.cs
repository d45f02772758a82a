using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// The facts of a page as they are remembered: JSON of every property that there is, so that none that is added later can
/// be forgotten.
/// </summary>
[JsonSourceGenerationOptions(Converters = [typeof(ShardNameForm)])]
[JsonSerializable(typeof(PageFacts))]
internal sealed partial class FactsForm : JsonSerializerContext
{
    private static readonly FactsForm Form = new(new JsonSerializerOptions
    {
        Converters = { new ShardNameForm() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The facts as bytes.</summary>
    public static byte[] Write(PageFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, Form.PageFacts);

    /// <summary>The facts that <see cref="Write"/> wrote; null where these are none.</summary>
    public static PageFacts? Find(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, Form.PageFacts) is { } facts
                ? facts with { Meta = facts.Meta.WithComparers(StringComparer.Ordinal) }
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed class ShardNameForm : JsonConverter<ShardName>
    {
        public override ShardName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Model.ShardName.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ShardName value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
