using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What git knows of a folder: the tree that names its committed version, and the history of each path up to HEAD.
/// Nothing where the folder lies in no work tree, or git has never heard of it.
/// </summary>
internal sealed record FolderHistory
{
    /// <summary>The tree of the folder at HEAD; none without git. Not a commit: see formats.md 2.</summary>
    public required Revision Tree { get; init; }

    public required IHistories Histories { get; init; }

    public required ProfileDeclaration Declaration { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Reads the versions that the histories name.</summary>
    public required IContentSource Versions { get; init; }

    private static FolderHistory None(ImmutableArray<Finding> findings) => new()
    {
        Tree = default,
        Histories = new NoHistories(),
        Declaration = FolderDeclaration.Plain,
        Findings = findings,
        Versions = new NoContents(),
    };

    public static FolderHistory Of(ShardOrder order, string root, Exclusion exclusion)
    {
        try
        {
            return order.Attachment.Capture is { } capture
                ? OfCapture(order, capture, exclusion)
                : OfRepositoryAround(order, root, exclusion);
        }
        catch (Exception failure) when (failure is GitException or TooMuchException)
        {
            // The files are readable all the same (I-8).
            var lost = $"its pages have no dates and authors: {failure.Message}";
            return None([order.About(FindingCode.HistoryUnreadable, lost)]);
        }
    }

    private static FolderHistory OfCapture(ShardOrder order, ShardCapture capture, Exclusion exclusion)
    {
        using var repository = CapturedHistory.Open(order, capture);
        return repository is null ? None([]) : Of(order, repository, (order.MirrorFolder, capture.Within), exclusion);
    }

    private static FolderHistory OfRepositoryAround(ShardOrder order, string root, Exclusion exclusion)
    {
        using var repository = GitRepository.Find(root);
        if (repository?.WorkTree is not { } top)
        {
            return None([]);
        }

        var folder = Path.GetRelativePath(top, root).Replace(Path.DirectorySeparatorChar, '/');
        return Of(order, repository, (root, folder == "." ? "" : folder), exclusion);
    }

    private static FolderHistory Of(
        ShardOrder order, GitRepository repository, (string Root, string Folder) place, Exclusion exclusion)
    {
        var (root, folder) = place;
        if (CommitLookup.Find(repository, "") is not { } head || CommitLookup.FindFolder(repository, head, folder) is not { } tree)
        {
            return None([]);
        }

        var request = new HistoryRequest { Revision = head, Folder = folder, CacheFile = order.HistoryFile };
        var histories = GitHistories.Of(repository, request, exclusion);
        return new FolderHistory
        {
            Tree = new Revision(tree.ToString()),
            Histories = histories,
            Declaration = FolderDeclaration.WithHistory,
            Findings = [.. histories.Findings(order)],
            Versions = new CommittedVersions(root),
        };
    }
}
