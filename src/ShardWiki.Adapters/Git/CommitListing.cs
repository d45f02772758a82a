using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What stands in the shard's folder in one commit, with its history and the way to its contents.</summary>
internal static class CommitListing
{
    /// <summary>A repository without a commit.</summary>
    public static ShardListing OfNothing(ShardOrder order) => new()
    {
        Revision = default,
        IsNamedByContent = true,
        Declaration = GitDeclaration.Of(order),
        Files = [],
        Histories = new NoHistories(),
        Findings = [],
        Contents = new NoContents(),
    };

    /// <summary>
    /// The listing, named by its commit; null where the commit has no such folder. Its contents own the repository from
    /// then on.
    /// </summary>
    public static ShardListing? Find(ShardOrder order, GitRepository repository, ObjectName commit)
    {
        var folder = ShardFolder.Of(order.Attachment);
        if (CommitLookup.FindFolder(repository, commit, folder) is not { } tree)
        {
            return null;
        }

        order.Report(GatherStage.Listing);
        var exclusion = Exclusion.Of(order.Attachment, OfSpace(order, repository, folder));
        var request = new HistoryRequest { Revision = commit, Folder = folder, CacheFile = order.HistoryFile };
        using var past = Beside<GitHistories>.Begin(() => GitHistories.Of(repository, request, exclusion), order.Degree);
        var files = repository.Files(tree).Where(file => !exclusion.Covers(file.Path)).ToArray();
        if (IsMirror(order, repository) && files.FirstOrDefault(file => !file.IsHeld) is { } lost)
        {
            throw new GitException($"'{order.MirrorFolder}' lacks the content of '{lost.Path}'");
        }

        order.Report(GatherStage.Histories);
        var histories = past.Found();
        return new ShardListing
        {
            Revision = new Revision(commit.ToString()),
            IsNamedByContent = false,
            Declaration = GitDeclaration.Of(order),
            Files = [.. files.Where(IsRead).Select(Found)],
            Histories = histories,
            Findings =
            [
                .. files.Where(file => !IsRead(file)).Select(file => Skipped(order, file)),
                .. histories.Findings(order),
            ],
            Contents = new BlobContents(repository),
        };
    }

    // A repository of somebody's may lack contents, as a partial clone does: its pages say so one by one. A mirror is
    // ours, and whole.
    private static bool IsMirror(ShardOrder order, GitRepository repository) =>
        Path.TrimEndingDirectorySeparator(repository.GitDirectory)
        == Path.TrimEndingDirectorySeparator(order.MirrorFolder);

    private static ImmutableArray<string> OfSpace(ShardOrder order, GitRepository repository, string folder) =>
        repository.WorkTree is { } root ? SpaceFiles.In(Path.Combine(root, folder), order) : [];

    private static bool IsRead(TreeFile file) =>
        file is { PathIsLossless: true, Kind: TreeFileKind.Regular or TreeFileKind.Executable };

    private static FoundFile Found(TreeFile file) => new(file.Path, Fingerprint.OfHash(file.Blob.Written(stackalloc byte[ObjectName.Bytes])), file.Size);

    private static Finding Skipped(ShardOrder order, TreeFile file) => file switch
    {
        { PathIsLossless: false } => order.About(FindingCode.NameNotText,
            (file.Path, "has a name that is not UTF-8; it is left out until it is renamed")),
        { Kind: TreeFileKind.Symlink } => order.About(FindingCode.LinkNotFollowed,
            (file.Path, "is a symbolic link and is not followed; what it leads to is read where it stands, if at all")),
        _ => order.About(FindingCode.FileSkipped,
            (file.Path, "is a submodule; attach its repository as a shard of its own to read it")),
    };
}
