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
    private IReadOnlyDictionary<string, PublishedFile>? _files;

    private readonly bool _takesFiles;

    private ReceiptText(bool takesFiles) => _takesFiles = takesFiles;

    /// <summary>All of it; null where <paramref name="bytes"/> are no receipt of ours.</summary>
    public static BuildReceipt? Find(ReadOnlySpan<byte> bytes) => Whole(Read(bytes, new ReceiptText(takesFiles: true), true, static _ => false));

    /// <summary>The same of one whose <paramref name="files"/> are known, and are not read.</summary>
    public static BuildReceipt? Find(ReadOnlySpan<byte> bytes, IReadOnlyDictionary<string, PublishedFile> files) =>
        Whole(Read(bytes, new ReceiptText(takesFiles: false) { _files = files }, true, static text => text._root.Length > 0));

    /// <summary>
    /// What the site was made of; null where <paramref name="bytes"/> are no receipt of ours, or none of <paramref name="space"/>, or not enough
    /// of one that is not <paramref name="isWhole"/>.
    /// </summary>
    public static ImmutableSortedDictionary<string, string>? FindInputs(
        ReadOnlySpan<byte> bytes, string space, bool isWhole)
    {
        var text = Read(bytes, new ReceiptText(takesFiles: false), isWhole, t => t._isOurs && t._space == space && t._inputs is not null);
        return text is { _isOurs: true } && text._space == space ? text._inputs ?? NoInputs : null;
    }

    private static BuildReceipt? Whole(ReceiptText? read) => read is { _isOurs: true, _space: { } space, _files: { } files }
        ? new BuildReceipt(space, files) { Version = read._version, Inputs = read._inputs ?? NoInputs, Root = read._root }
        : null;

    private static ReceiptText? Read(ReadOnlySpan<byte> bytes, ReceiptText text, bool isWhole, Func<ReceiptText, bool> suffices)
    {
        try
        {
            return text.Suffices(new Utf8JsonReader(bytes, isWhole, default), suffices) || isWhole ? text : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private bool Suffices(Utf8JsonReader json, Func<ReceiptText, bool> suffices)
    {
        json.Read();
        Begins(in json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadProperty(ref json);
            if (suffices(this))
            {
                return true;
            }
        }

        // Whatever comes after the object is told by this.
        json.Read();
        return false;
    }

    private void ReadProperty(ref Utf8JsonReader json)
    {
        var name = json.GetString();
        Reads(ref json);
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
            Reads(ref json);
            if (!inputs.TryAdd(name, json.GetString() ?? ""))
            {
                throw new JsonException($"'{name}' is named twice");
            }
        }

        return json.TokenType == JsonTokenType.EndObject ? inputs.ToImmutable() : throw new JsonException("cut off");
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

    // Where only the beginning is there, a name may be all that there is.
    private static void Reads(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            throw new JsonException("cut off");
        }
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
