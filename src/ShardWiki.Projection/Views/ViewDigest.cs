using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ShardWiki.Projection;

/// <summary>
/// Digests of what layouts are given: of every property that there is, written as JSON, so that none that is added later
/// can be forgotten.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PageView))]
[JsonSerializable(typeof(ChorusView))]
[JsonSerializable(typeof(ListView<VoiceView>))]
[JsonSerializable(typeof(DetourView))]
[JsonSerializable(typeof(DiffView))]
[JsonSerializable(typeof(ImmutableArray<LinkShape>))]
internal sealed partial class ViewDigest : JsonSerializerContext
{
    /// <summary>The digest of <paramref name="view"/>, 64 lower-case hex digits.</summary>
    public static string Of<T>(T view, JsonTypeInfo<T> shape) => Convert.ToHexStringLower(
        SHA256.HashData(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(view, shape)));
}
