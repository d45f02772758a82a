using System.Security.Cryptography;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The one file that a captured shard is: an archive or a feed. It is read where it lies and never written; its name
/// for a version is the SHA-256 of its bytes.
/// </summary>
internal sealed class CaptureFile(ShardOrder order)
{
    private readonly string _path = PathOf(order.Attachment, order.SpaceFolder);

    /// <summary>Where it lies, by its full path.</summary>
    public static string PathOf(Attachment attachment, string spaceFolder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(attachment.Location, spaceFolder));

    /// <summary>What is wrong with how a captured shard is attached; null where nothing is.</summary>
    public static string? FindObjection(Attachment attachment) =>
        attachment.Location.Length == 0 ? $"no {attachment.Adapter} is named"
        : attachment.Reference.Length > 0 ? $"an {attachment.Adapter} is one version and has no 'ref:'"
        : attachment.Push.Length > 0 ? "push is of repositories; a capture is not written"
        : attachment.Submit is not null ? "submit is of repositories; nobody takes overlays for a capture"
        : null;

    /// <summary>
    /// Reads it: <paramref name="reading"/> gets the open file, and the name of its version. A file that is not what it
    /// should be is told of with the reason.
    /// </summary>
    public ShardReading Read(long mostBytes, Func<FileStream, Revision, ShardReading> reading)
    {
        if (FindObstacle() is { } obstacle)
        {
            return order.Unread($"'{order.Location}' {obstacle}");
        }

        order.Report(GatherStage.Listing);
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (file.Length > mostBytes)
        {
            throw new TooMuchException(FormattableString.Invariant(
                $"'{order.Location}' has {file.Length} bytes, and {mostBytes} are allowed"));
        }

        var version = new Revision(Convert.ToHexStringLower(SHA256.HashData(file)));
        file.Position = 0;
        return reading(file, version);
    }

    private string? FindObstacle() =>
        Directory.Exists(_path) ? "is a folder; attach it with 'folder:'"
        : !File.Exists(_path) ? $"is not there; put the file there, or correct '{order.Attachment.Adapter}:'"
        : new FileInfo(_path).Length > 0 ? null
        : SpecialFile.IsPlain(_path) ? "is empty" : "is neither file nor folder";
}
