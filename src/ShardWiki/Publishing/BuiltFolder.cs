using System.Buffers;
using System.Collections.Immutable;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>A site that was built: a folder whose receipt says what its files are.</summary>
internal sealed record BuiltFolder(string Folder, BuildReceipt Receipt)
{
    /// <summary>The site in <paramref name="folder"/>, or why there is none to publish.</summary>
    public static NotDone? Of(string folder, string space, out BuiltFolder site)
    {
        site = null!;
        if (BuildReceipt.Find(folder) is not { } receipt)
        {
            return new NotDone($"there is no built site in '{folder}'; run `shardwiki build` first");
        }

        if (receipt.Space != space)
        {
            return new NotDone($"'{folder}' holds the site of the space '{receipt.Space}', and this one is '{space}'");
        }

        site = new BuiltFolder(folder, receipt);
        return null;
    }

    /// <summary>The bytes of a file. Throws <see cref="InvalidDataException"/> where it is not as it was built.</summary>
    public byte[] Read(string path)
    {
        var bytes = File.ReadAllBytes(PlaceOf(path));
        return path == BuildReceipt.File || Sum.Of(bytes) == Receipt.Files[path].Sha256
            ? bytes
            : throw new InvalidDataException($"'{path}' is not as it was built; run `shardwiki build` again");
    }

    /// <summary>Every file, the receipt too, in order.</summary>
    public ImmutableArray<string> Paths =>
        [.. Receipt.Files.Keys.Append(BuildReceipt.File).Order(StringComparer.Ordinal)];

    /// <summary>The site as a plan, whose files are what stands here.</summary>
    public SitePlan Plan => new([.. Paths.Where(p => p != BuildReceipt.File)
        .Select(p => new PlannedFile(p, buffer => buffer.Write(Read(p))))]);

    private string PlaceOf(string path) => Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));
}
