using System.Collections.Immutable;
using System.Xml;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Shards that are feeds: a file of Atom or RSS, of which each entry is a page with its title, author, date and content.
/// A page is known by the entry's id, so it stays itself whatever its title becomes. A feed is a capture: it is read as it is
/// now, and never written or fetched.
/// </summary>
internal sealed class FeedAdapter : IShardAdapter
{
    public string Name => "feed";

    public ProfileDeclaration Declare(Attachment attachment, string spaceFolder) =>
        CaptureDeclaration.In(attachment.Mode) with
        {
            Overrides =
            [
                Spectrum.IdentityVersusPlacement["minted-id"], Spectrum.ProvenanceGranularity["page"],
            ],
        };

    public string? FindObjection(Attachment attachment) =>
        CaptureFile.FindObjection(attachment)
        ?? (attachment.Folder.Length > 0 ? "a feed has no folders, hence no 'path:'"
            : attachment.Dialect != Dialect.CommonMark ? "dialect is of pages that somebody wrote; what a feed holds is HTML"
            : null);

    public GitSpot? FindGitSpot(Attachment attachment, string spaceFolder, Revision read) => null;

    public ImmutableArray<WatchedPlace> FindPlaces(Attachment attachment, WatchRequest request) =>
        [new WatchedPlace(CaptureFile.PathOf(attachment, request.SpaceFolder))];

    public ShardWriteOutcome Write(ShardWrite write, CancellationToken cancellation) =>
        new ShardWriteOutcome.Refused("a feed is a capture, and is not written");

    public ShardSubmitOutcome Submit(ShardSubmit submit, CancellationToken cancellation) =>
        new ShardSubmitOutcome.Refused("a feed takes no submissions; send them to whoever wrote the entry");

    public CapturedPlace Capture(CaptureRequest request, CancellationToken cancellation) => Capturing.Whole(request);

    public ShardReading Read(ShardOrder order, CancellationToken cancellation) =>
        new CaptureFile(order).Read(FeedBounds.Bytes, (file, version) =>
        {
            try
            {
                return Listing(order, FeedReading.Of(file, cancellation), version);
            }
            catch (XmlException broken)
            {
                return order.Unread($"'{order.Location}' is no feed that can be read: {broken.Message} "
                    + "Feeds are Atom or RSS, without a document type");
            }
        });

    private ShardReading.Live Listing(ShardOrder order, ImmutableArray<FeedEntry> entries, Revision version)
    {
        var contents = new KeptContents(order.MirrorFolder);
        var exclusion = Exclusion.Of(order.Attachment, []);
        var (pages, findings) = EntryVersions.Latest(order, entries);
        var kept = pages.Where(page => !exclusion.Covers(page.Key)).Select(page =>
        {
            using var text = new MemoryStream(EntryPage.Of(page.Value));
            return (File: contents.Take(page.Key, text, order.MostBytes), Entry: page.Value);
        }).ToImmutableArray();
        contents.Sweep(kept.Select(it => it.File));
        return new ShardReading.Live(new ShardListing
        {
            Revision = version,
            IsNamedByContent = true,
            Declaration = Declare(order.Attachment, order.SpaceFolder),
            Files = [.. kept.Select(it => it.File)],
            Histories = new FeedHistories(kept),
            Findings = findings,
            Contents = contents,
        });
    }
}
