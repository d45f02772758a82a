using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>
/// Packs a folder as a bag (RFC 8493) into one sealed zip. Nothing of it is dated by a clock: the same folder gives the same
/// bytes under the same versions of the program, of git and of the runtime, which the bag names.
/// </summary>
internal sealed class BagWriting(string folder, string name)
{
    private const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private static readonly ImmutableHashSet<string> PackedAlready =
        [".bundle", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".zip", ".gz", ".tgz", ".woff2", ".mp4", ".mp3", ".ogg"];

    /// <summary>Writes the bag and tells what is in it.</summary>
    public ImmutableArray<BagFile> Write(string to, IEnumerable<(string Label, string Value)> facts, CancellationToken cancellation)
    {
        var payload = Payload(cancellation);
        var tags = Tags(payload, facts);
        using var zip = new SealedZipWriting(to);
        var places = payload.ToDictionary(f => f.Path, f => PlaceOf(f.Path), StringComparer.Ordinal);
        foreach (var path in places.Keys.Concat(tags.Keys).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            using Stream content = tags.TryGetValue(path, out var bytes) ? new MemoryStream(bytes) : File.OpenRead(places[path]);
            zip.Add($"{name}/{path}", content, !PackedAlready.Contains(Path.GetExtension(path)));
        }

        zip.Finish();
        return payload;
    }

    private ImmutableArray<BagFile> Payload(CancellationToken cancellation)
    {
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => "data/" + Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<BagFile>();
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            using var content = File.OpenRead(PlaceOf(path));
            files.Add(BagDigest.Of(path, content));
        }

        return files.ToImmutable();
    }

    private string PlaceOf(string path) => Path.Combine(folder, path["data/".Length..].Replace('/', Path.DirectorySeparatorChar));

    private static SortedDictionary<string, byte[]> Tags(ImmutableArray<BagFile> payload, IEnumerable<(string Label, string Value)> facts)
    {
        var tags = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = Encoding.UTF8.GetBytes(Declaration),
            ["bag-info.txt"] = Encoding.UTF8.GetBytes(Info([.. facts, ("Payload-Oxum", Oxum(payload))])),
        };
        foreach (var algorithm in BagManifest.Algorithms)
        {
            tags[$"manifest-{algorithm}.txt"] = BagManifest.Write(payload, algorithm);
        }

        var described = tags.Select(t => BagDigest.Of(t.Key, new MemoryStream(t.Value))).ToArray();
        foreach (var algorithm in BagManifest.Algorithms)
        {
            tags[$"tagmanifest-{algorithm}.txt"] = BagManifest.Write(described, algorithm);
        }

        return tags;
    }

    /// <summary>Bytes and files of a payload, as <c>bag-info.txt</c> tells them.</summary>
    public static string Oxum(IReadOnlyCollection<BagFile> payload) =>
        string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(f => f.Length)}.{payload.Count}");

    // A value is one line here, whatever a title holds.
    private static string Info(IEnumerable<(string Label, string Value)> facts) =>
        string.Concat(facts.Select(f => $"{f.Label}: {string.Concat(f.Value.Select(c => char.IsControl(c) ? ' ' : c)).Trim()}\n"));
}
