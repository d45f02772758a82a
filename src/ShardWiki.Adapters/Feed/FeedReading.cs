using System.Collections.Immutable;
using System.Xml;
using ShardWiki.Git;

namespace ShardWiki.Adapters;

/// <summary>
/// Reads a feed once and forward: Atom (RFC 4287), RSS 2.0 and RSS 1.0. Document types are refused, so no entity is ever
/// expanded and nothing is loaded; depth and entries are counted.
/// </summary>
internal static class FeedReading
{
    /// <summary>The entries in the order of the file; throws <see cref="XmlException"/> where it is no feed.</summary>
    public static ImmutableArray<FeedEntry> Of(Stream file, CancellationToken cancellation)
    {
        using var reader = new BoundedXml(XmlReader.Create(file, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = FeedBounds.Bytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        }));
        reader.MoveToContent();
        if (reader.Name is not { Local: "feed" or "rss" or "RDF" } root)
        {
            throw new XmlException($"Its outermost element is '{reader.Name.Local}'.");
        }

        return Entries(reader, root, cancellation);
    }

    private static ImmutableArray<FeedEntry> Entries(BoundedXml reader, FeedName root, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<FeedEntry>();
        var author = ("", "");
        reader.EachChild(() =>
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reader.Name.Local)
            {
                case "channel" when root.Local == "rss":
                    reader.EachChild(() => Take(reader, entries, author));
                    break;
                case "author" when root == FeedName.Atom("feed"):
                    author = EntryReading.Person(reader);
                    break;
                default:
                    Take(reader, entries, author);
                    break;
            }
        });
        return entries.ToImmutable();
    }

    private static void Take(
        BoundedXml reader, ImmutableArray<FeedEntry>.Builder entries, (string Name, string Email) author)
    {
        if (reader.Name.Local is not ("entry" or "item"))
        {
            return;
        }

        if (entries.Count == FeedBounds.Entries)
        {
            throw new TooMuchException(FormattableString.Invariant($"the feed has more than {FeedBounds.Entries} entries"));
        }

        entries.Add(new EntryReading(author).Of(reader));
    }
}
