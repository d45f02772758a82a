using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// <c>shardwiki-build.json</c>: says that ShardWiki wrote the folder, from what, and which files are its own. It does
/// not list itself.
/// </summary>
public sealed record BuildReceipt(string Space, IReadOnlyDictionary<string, PublishedFile> Files)
{
    /// <summary>The file in the root of the site.</summary>
    public const string File = "shardwiki-build.json";

    /// <summary>What it says of its form.</summary>
    internal const string Format = "shardwiki-build/1";

    private const int Beginning = 4096;
    private const int MostOfInputs = 64 * 1024; // the files come after, megabytes of a large site
    private const int LengthOfFile = 160; // what is written of one, but for its path

    /// <summary>A receipt of nothing.</summary>
    internal static readonly BuildReceipt None = new("", FrozenDictionary<string, PublishedFile>.Empty);

    /// <summary>The version of the program that wrote it.</summary>
    public string Version { get; init; } = "";

    /// <summary>What the site was made of, by name.</summary>
    public ImmutableSortedDictionary<string, string> Inputs { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The Merkle root over all files; empty in a receipt of a version that wrote none.</summary>
    public string Root { get; init; } = "";

    /// <summary>What the site in <paramref name="folder"/> says of itself; null where it says nothing, or nothing of ours.</summary>
    public static BuildReceipt? Find(string folder) => FileIn(folder) is { } bytes ? TryRead(bytes) : null;

    /// <summary>
    /// What the site in <paramref name="folder"/> was made of, whatever it says of its files; null where it says nothing, or nothing of
    /// <paramref name="space"/>.
    /// </summary>
    public static ImmutableSortedDictionary<string, string>? FindInputs(string folder, string space)
    {
        if (FileIn(folder, MostOfInputs) is not { } beginning)
        {
            return null;
        }

        var isWhole = beginning.Length < MostOfInputs;
        return ReceiptText.FindInputs(beginning, space, isWhole) is { } inputs ? inputs
            : !isWhole && FileIn(folder) is { } bytes ? ReceiptText.FindInputs(bytes, space, isWhole: true) : null;
    }

    /// <summary>Reads a receipt; null where <paramref name="bytes"/> are none of ours.</summary>
    public static BuildReceipt? TryRead(ReadOnlySpan<byte> bytes) => ReceiptText.Find(bytes);

    /// <summary>The same; the files are taken from <paramref name="memo"/> where that is of just these bytes.</summary>
    internal static BuildReceipt? TryRead(ReadOnlySpan<byte> bytes, SiteMemo memo) =>
        memo.Receipt != default && memo.Receipt == Sum.Of(bytes) ? ReceiptText.Find(bytes, new RememberedFiles(memo)) : TryRead(bytes);

    private static byte[]? FileIn(string folder, long most = long.MaxValue)
    {
        var file = Path.Combine(folder, File);
        if (!System.IO.File.Exists(file))
        {
            return null;
        }

        using var stream = System.IO.File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, most)];
        stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes;
    }

    /// <summary>Writes the receipt of <paramref name="files"/>, which are sorted by path.</summary>
    internal static ReadOnlyMemory<byte> Write(PublishRequest request, IReadOnlyList<PublishedFile> files)
    {
        // It is as long as all pages of a small wiki: room that grows would be copied again and again.
        var buffer = new ArrayBufferWriter<byte>(Beginning + files.Sum(f => f.Path.Length + LengthOfFile));
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("space", request.Space);
            json.WriteString("version", request.Version);
            json.WriteStartObject("inputs");
            foreach (var (name, value) in request.Inputs)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteString("root", MerkleRoot.Of(files, request.Degree));
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                file.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
