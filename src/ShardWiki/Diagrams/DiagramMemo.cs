using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Pictures that were drawn before, a file for each, named by how it is written and by the program that drew it. What nobody
/// asks for any more is forgotten.
/// </summary>
internal sealed class DiagramMemo(OpenSpace space)
{
    private readonly string _folder = Path.Combine(space.StateFolder, "cache", $"diagrams-{space.Configuration.Space}");

    private string PlaceOf(string text) =>
        Path.Combine(_folder, TextDigest.Of([text, .. space.Configuration.Diagrams.Command]));

    /// <summary>The picture of a diagram; null where none is remembered.</summary>
    public DiagramPicture? Find(string text) => CacheFile.Read(PlaceOf(text), (ReadOnlyMemory<byte> bytes) => new Kept(bytes)) is { } kept
        ? DiagramPicture.Find(kept.Bytes)
        : null;

    /// <summary>Remembers a picture.</summary>
    public void Keep(string text, DiagramPicture picture) => CacheFile.Write(PlaceOf(text), stream => stream.Write(picture.Bytes.Span));

    /// <summary>Forgets all but the pictures of these.</summary>
    public void Forget(IEnumerable<string> allBut)
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        var kept = allBut.Select(PlaceOf).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder).Where(f => !kept.Contains(f)).ToList())
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It lies there for nothing, and does no harm.
            }
        }
    }

    private sealed record Kept(ReadOnlyMemory<byte> Bytes);
}
