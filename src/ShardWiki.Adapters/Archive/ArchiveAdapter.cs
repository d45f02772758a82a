using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Shards that are archives of files, such as exports of other wikis: zip, tar, and tar packed by gzip. An archive is a
/// capture: it is read as it is now, unpacked into state of ours, and never written. Nothing that it says of itself (its
/// names, sizes and counts) is believed.
/// </summary>
internal sealed class ArchiveAdapter : IShardAdapter
{
    public string Name => "archive";

    public ProfileDeclaration Declare(Attachment attachment, string spaceFolder) => CaptureDeclaration.In(attachment.Mode);

    public string? FindObjection(Attachment attachment) =>
        CaptureFile.FindObjection(attachment) ?? ShardFolder.FindObjection(attachment.Folder);

    public GitSpot? FindGitSpot(Attachment attachment, string spaceFolder, Revision read) => null;

    public ImmutableArray<WatchedPlace> FindPlaces(Attachment attachment, WatchRequest request) =>
        [new WatchedPlace(CaptureFile.PathOf(attachment, request.SpaceFolder))];

    public ShardWriteOutcome Write(ShardWrite write, CancellationToken cancellation) =>
        new ShardWriteOutcome.Refused("an archive is a capture, and is not written");

    public ShardSubmitOutcome Submit(ShardSubmit submit, CancellationToken cancellation) =>
        new ShardSubmitOutcome.Refused("an archive takes no submissions; send them to whoever made it");

    public CapturedPlace Capture(CaptureRequest request, CancellationToken cancellation) => Capturing.Whole(request);

    public ShardReading Read(ShardOrder order, CancellationToken cancellation) =>
        new CaptureFile(order).Read(ArchiveBounds.Bytes, (file, version) =>
        {
            var unpacking = new Unpacking(order, file.Length, cancellation);
            try
            {
                ArchiveForm.Of(file)(file, unpacking);
            }
            catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
            {
                return order.Unread($"'{order.Location}' cannot be unpacked: {broken.Message} "
                    + "Archives are zip, tar or tar.gz; make it again, or unpack it and attach it with 'folder:'");
            }

            return unpacking.Result(version);
        });
}
