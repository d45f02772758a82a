using System.Collections.Immutable;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// What a receipt says, as far as it was read: its files are most of it and come last, and who asks what the site was made of does not
/// read them.
/// </summary>
internal sealed class ReceiptText
{
    private static readonly ImmutableSortedDictionary<string, string> NoInputs =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private bool _isOurs;
    private string? _space;
    private string _version = "";
    private string _root = "";
    private ImmutableSortedDictionary<string, string>? _inputs;
    private Dictionary<string, PublishedFile>? _files;

    private readonly bool _takesFiles;

    private ReceiptText(bool takesFiles) => _takesFiles = takesFiles;

    /// <summary>All of it; null where <paramref name="bytes"/> are no receipt of ours.</summary>
    public static BuildReceipt? Find(ReadOnlySpan<byte> bytes) =>
        Read(bytes, new ReceiptText(takesFiles: true), static _ => false) is { _isOurs: true, _space: { } space, _files: { } files } text
            ? new BuildReceipt(space, files) { Version = text._version, Inputs = text._inputs ?? NoInputs, Root = text._root }
            : null;

    /// <summary>What the site was made of; null where <paramref name="bytes"/> are no receipt of ours, or none of <paramref name="space"/>.</summary>
    public static ImmutableSortedDictionary<string, string>? FindInputs(ReadOnlySpan<byte> bytes, string space) =>
        Read(bytes, new ReceiptText(takesFiles: false), t => t._isOurs && t._space == space && t._inputs is not null) is { _isOurs: true } text && text._space == space
            ? text._inputs ?? NoInputs
            : null;

    private static ReceiptText? Read(ReadOnlySpan<byte> bytes, ReceiptText text, Func<ReceiptText, bool> suffices)
    {
        try
        {
            text.Read(new Utf8JsonReader(bytes), suffices);
            return text;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private void Read(Utf8JsonReader json, Func<ReceiptText, bool> suffices)
    {
        json.Read();
        Begins(in json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadProperty(ref json);
            if (suffices(this))
            {
                return;
            }
        }

        // Whatever comes after the object is told by this.
        json.Read();
    }

    private void ReadProperty(ref Utf8JsonReader json)
    {
        var name = json.GetString();
        json.Read();
        switch (name)
        {
            case "format":
                _isOurs = json.ValueTextEquals(BuildReceipt.Format);
                break;
            case "space":
                _space = json.GetString() ?? "";
                break;
            case "version":
                _version = json.GetString() ?? "";
                break;
            case "root":
                _root = json.GetString() ?? "";
                break;
            case "inputs":
                _inputs = InputsOf(ref json);
                break;
            case "files" when _takesFiles:
                _files = FilesOf(ref json);
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static ImmutableSortedDictionary<string, string> InputsOf(ref Utf8JsonReader json)
    {
        Begins(in json, JsonTokenType.StartObject);
        var inputs = NoInputs.ToBuilder();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (!inputs.TryAdd(name, json.GetString() ?? ""))
            {
                throw new JsonException($"'{name}' is named twice");
            }
        }

        return inputs.ToImmutable();
    }

    private static Dictionary<string, PublishedFile> FilesOf(ref Utf8JsonReader json)
    {
        Begins(in json, JsonTokenType.StartArray);
        var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var file = PublishedFile.Read(ref json);
            if (!files.TryAdd(file.Path, file))
            {
                throw new JsonException($"'{file.Path}' is named twice");
            }
        }

        return files;
    }

    /// <summary>That something of this kind begins here; anything else is no receipt.</summary>
    internal static void Begins(in Utf8JsonReader json, JsonTokenType kind)
    {
        if (json.TokenType != kind)
        {
            throw new JsonException($"no {kind}");
        }
    }
}
