using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Shards that are folders of files. The files are those of the disk, also those that git ignores or does not know yet;
/// versions and dates are git's where the folder lies in a repository. File times date nothing.
/// </summary>
internal sealed class FolderAdapter : IShardAdapter
{
    public string Name => "folder";

    public ProfileDeclaration Declare(Attachment attachment, string spaceFolder) =>
        FolderDeclaration.In(attachment.Mode, FolderDeclaration.Plain);

    public string? FindObjection(Attachment attachment) =>
        attachment.Location.Length == 0 ? "no folder is named"
        : attachment.Reference.Length > 0 ? "a folder is read as it is and has no 'ref:'; use 'git:' to read a version"
        : attachment.Folder.Length > 0 ? "a folder has no 'path:'; name the sub-folder itself"
        : attachment.Push.Length > 0 ? "push is of repositories; a folder is written and not pushed"
        : attachment.Submit is not null ? "submit is of repositories; attach it with 'git:' to submit overlays to it"
        : null;

    public GitSpot? FindGitSpot(Attachment attachment, string spaceFolder, Revision read)
    {
        var folder = RootOf(attachment.Location, spaceFolder);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        using var repository = GitRepository.Find(folder);
        return repository?.WorkTree is not { } tree ? null : new GitSpot(
            Path.GetRelativePath(tree, folder).Replace(Path.DirectorySeparatorChar, '/') is var path and not "." ? path : "",
            repository.Resolve("HEAD")?.ToString());
    }

    // Versions and dates are those of the repository around it.
    public ImmutableArray<WatchedPlace> FindPlaces(Attachment attachment, WatchRequest request)
    {
        var root = RootOf(attachment.Location, request.SpaceFolder);
        var named = Path.TrimEndingDirectorySeparator(Path.GetFullPath(attachment.Location, request.SpaceFolder));
        var place = new WatchedPlace(named) { LeavesLinks = true }.Without(attachment.Exclude, SpaceFiles.In(root, request.OwnPaths));
        return [place, .. request.ReferencesAbove(root)];
    }

    public ShardWriteOutcome Write(ShardWrite write, CancellationToken cancellation) => FolderWriting.Of(write);

    public ShardSubmitOutcome Submit(ShardSubmit submit, CancellationToken cancellation) =>
        new ShardSubmitOutcome.Refused("a folder takes no submissions; attach its repository with 'git:'");

    public CapturedPlace Capture(CaptureRequest request, CancellationToken cancellation)
    {
        var attachment = request.Attachment;
        var spot = request.Shard.Revision.IsNone ? null : FindGitSpot(attachment, request.SpaceFolder, request.Shard.Revision);
        var root = RootOf(attachment.Location, request.SpaceFolder);
        using var repository = spot?.Commit is null ? null : GitRepository.Find(root);
        var history = repository is null ? "" : Capturing.Bundle(request, (repository.WorkTree!, spot!.Commit), cancellation);
        var capture = new ShardCapture
        {
            Place = Capturing.Files(request), History = history, Within = history.Length == 0 ? "" : spot!.Folder,
        };
        return new CapturedPlace(capture, request.Shard.Pages.IsEmpty ? [Capturing.OfNothing] : []);
    }

    public ShardReading Read(ShardOrder order, CancellationToken cancellation)
    {
        var named = Path.TrimEndingDirectorySeparator(Path.GetFullPath(order.Attachment.Location, order.SpaceFolder));
        if (FindObstacle(named) is { } obstacle)
        {
            return order.Unread($"'{order.Location}' {obstacle}");
        }

        var root = RootOf(order.Attachment.Location, order.SpaceFolder);
        order.Report(GatherStage.Listing);
        var exclusion = Exclusion.Of(order.Attachment, SpaceFiles.In(root, order));
        var walk = FolderWalk.Of(order, root, exclusion);
        if (order.FindTooLarge(walk.Bytes) is { } tooLarge)
        {
            return tooLarge;
        }

        var (files, troubles) = FileFingerprints.Of(order, root, walk.Files, cancellation);
        order.Report(GatherStage.Histories);
        var history = FolderHistory.Of(order, root, exclusion);
        return new ShardReading.Live(new ShardListing
        {
            Revision = history.Tree,
            IsNamedByContent = true,
            Declaration = FolderDeclaration.In(order.Attachment.Mode, history.Declaration),
            Files = files,
            Histories = history.Histories,
            Findings = [.. walk.Findings, .. troubles, .. history.Findings],
            Contents = new FileContents(root, history.Versions),
        });
    }

    // The folder itself where the configuration names a link to it: git and paths within it are asked for there.
    private static string RootOf(string location, string spaceFolder)
    {
        var named = Path.TrimEndingDirectorySeparator(Path.GetFullPath(location, spaceFolder));
        return Directory.Exists(named) ? Directory.ResolveLinkTarget(named, returnFinalTarget: true)?.FullName ?? named : named;
    }

    private static string? FindObstacle(string folder) =>
        Directory.Exists(folder) ? null
        : new FileInfo(folder).LinkTarget is not null ? "is a symbolic link that leads to no folder, or to itself"
        : File.Exists(folder) ? "is a file; a shard is the folder that holds it"
        : IsMissing(folder) ? "is not there; make the folder, or correct 'folder:'"
        : "cannot be read";

    // Throws where it may not even be asked for, which is another trouble than not being there.
    private static bool IsMissing(string folder)
    {
        try
        {
            return File.GetAttributes(folder) == 0;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
    }
}
