using System.Security.Cryptography;
using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Pictures that an archive keeps, so that its site can be made again without the program that drew them: files named by the
/// SHA-256 of how each diagram is written.
/// </summary>
internal static class KeptDiagrams
{
    /// <summary>The folder of an archive's space that holds them.</summary>
    public const string Folder = "diagrams";

    /// <summary>Where the pictures of a space are kept, absolute; null where it keeps none.</summary>
    public static string? FindPlace(OpenSpace space) =>
        space.Configuration.Diagrams.Drawn is { Length: > 0 } folder ? Path.GetFullPath(Path.Combine(space.Folder, folder)) : null;

    /// <summary>Digest of all pictures that are kept; "" where none are.</summary>
    public static string DigestOf(OpenSpace space) =>
        FindPlace(space) is { } place ? new PlaceContents(degree: 1, KnownContents.OfNothing()).DigestOf(new WatchedPlace(place)) ?? "" : "";

    /// <summary>The picture that is kept of a diagram; null where none is.</summary>
    public static DiagramPicture? Find(OpenSpace space, string text)
    {
        if (FindPlace(space) is not { } folder)
        {
            return null;
        }

        var file = Path.Combine(folder, NameOf(text));
        return new FileInfo(file) is { Exists: true, Length: <= DiagramProgram.MostBytes } ? DiagramPicture.Find(File.ReadAllBytes(file)) : null;
    }

    /// <summary>Lays these pictures down in the space of an archive.</summary>
    public static void Write(DrawnDiagrams drawn, string folder)
    {
        foreach (var (text, picture) in drawn.Pictures)
        {
            Directory.CreateDirectory(Path.Combine(folder, Folder));
            File.WriteAllBytes(Path.Combine(folder, Folder, NameOf(text)), picture.Bytes.ToArray());
        }
    }

    private static string NameOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
