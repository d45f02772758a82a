using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>From the files that an adapter found to pages with identity, shape, placement and history.</summary>
internal sealed record PageListing(ImmutableArray<GatheredPage> Pages, ImmutableArray<Finding> Findings)
{
    /// <summary>What there is where nothing was read.</summary>
    public static readonly PageListing Nothing = new([], []);

    public static PageListing Of(ShardOrder order, ShardListing listing)
    {
        var (large, files) = (listing.Files.Where(IsTooLarge), listing.Files.Where(file => !IsTooLarge(file)));
        var keyed = UniqueKeys.Of(files);
        ImmutableArray<Finding> findings =
        [
            .. listing.Findings,
            .. large.Select(file => TooLarge(order, file)),
            .. keyed.Where(file => file.Rival is not null).Select(file => Rivalry(order, file)),
            .. Emptiness(order, keyed),
        ];
        var pages = new GatheredPage[keyed.Length];
        SeveralAtOnce.Do(pages.Length, order.Degree, i => pages[i] = Page(order.Attachment, keyed[i], listing.Histories));
        return new PageListing(ImmutableCollectionsMarshal.AsImmutableArray(pages), findings.Sort());
    }

    private static GatheredPage Page(Attachment attachment, KeyedFile file, IHistories histories) => new()
    {
        Id = new Identity(attachment.Name, file.Key),
        Shape = attachment.Dialect.ShapeOf(file.File.Path),
        Path = attachment.Dialect.PlaceOf(file.File.Path, attachment.Mount),
        Source = file.File.Path,
        Content = new ContentHandle(attachment.Name, file.File.Path, file.File.Content),
        Size = file.File.Size,
        History = histories.Of(file.File.Path),
    };

    // A content is read as one array of bytes.
    private static bool IsTooLarge(FoundFile file) => file.Size > Array.MaxLength;

    private static Finding TooLarge(ShardOrder order, FoundFile file) =>
        order.About(FindingCode.FileSkipped, (file.Path, string.Create(CultureInfo.InvariantCulture,
            $"has {file.Size} bytes, more than the {Array.MaxLength} that one file may have; it is left out")));

    private static Finding Rivalry(ShardOrder order, KeyedFile file) =>
        order.About(FindingCode.PathShared, (file.File.Path,
            "and another file differ in the Unicode form of their names only; this one is known as "
            + $"'{file.Key}'. Rename one"));

    private static IEnumerable<Finding> Emptiness(ShardOrder order, ImmutableArray<KeyedFile> files)
    {
        var dialect = order.Attachment.Dialect;
        if (files.Any(file => dialect.ShapeOf(file.File.Path) == PageShape.Page))
        {
            yield break;
        }

        var endings = string.Join(" or ", dialect.Endings);
        var held = files.IsEmpty
            ? "it holds no files"
            : string.Create(CultureInfo.InvariantCulture, $"none of its {files.Length} files is a page");
        yield return order.About(FindingCode.ShardEmpty,
            $"{held}; in the dialect '{dialect.Name}' a page is a file that ends with {endings}");
    }
}
