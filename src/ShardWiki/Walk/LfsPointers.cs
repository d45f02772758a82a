using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Tells of every file that a shard does not hold itself, but only a pointer of Git LFS to it.</summary>
internal static class LfsPointers
{
    public static ImmutableArray<Finding> Of(Snapshot snapshot) =>
    [
        .. from shard in snapshot.Shards
           from file in shard.Pages
           where file is { Shape: PageShape.Asset, Size: < LfsPointer.TooLong }
           let pointer = FindIn(snapshot.Contents, file)
           where pointer is not null
           select Told(file, pointer),
    ];

    /// <summary>The finding of one.</summary>
    public static Finding Told(GatheredPage file, LfsPointer pointer) => Finding.Of(
        FindingCode.ContentElsewhere,
        Place.Of(file),
        string.Create(
            CultureInfo.InvariantCulture,
            $"the shard holds a pointer of Git LFS and not the {pointer.Size:N0} bytes of the file ({pointer.Oid}); "
            + $"the pointer is published as plain text"));

    private static LfsPointer? FindIn(IContents contents, GatheredPage file)
    {
        try
        {
            return LfsPointer.Find(contents.Read(file.Content));
        }
        catch (ContentGoneException)
        {
            return null; // Told by whoever publishes it.
        }
    }
}
