using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>A repository of this machine, read in its object store where it stands.</summary>
internal sealed class RepositoryShard(ShardOrder order, string folder)
{
    private const int MostNames = 8;

    public ShardReading Read()
    {
        if (FindObstacle() is { } obstacle)
        {
            return order.Unread(obstacle);
        }

        var repository = GitRepository.Open(folder);
        try
        {
            var reading = Read(repository);
            // Whatever was listed is read through the repository later.
            repository = reading.Listing?.Contents is BlobContents ? null : repository;
            return reading;
        }
        finally
        {
            repository?.Dispose();
        }
    }

    private ShardReading Read(GitRepository repository)
    {
        // A shard could name any repository of this machine, and show what is in it.
        if (repository.BorrowsObjects)
        {
            return order.Unread($"'{order.Location}' borrows objects of another repository, which is not followed; run "
                + "'git repack -a -d' in it and remove its objects/info/alternates, or attach its address instead");
        }

        if (CommitLookup.Find(repository, order.Attachment.Reference) is not { } commit)
        {
            return order.Attachment.Reference.Length == 0
                ? new ShardReading.Live(CommitListing.OfNothing(order))
                : new ShardReading.Unread(ReferenceGone(repository));
        }

        if (CommitListing.Find(order, repository, commit) is not { } listing)
        {
            return new ShardReading.Unread(order.FolderGone(commit));
        }

        return new ShardReading.Live(IsOfSpace(repository) ? NamedByTree(repository, commit, listing) : listing);
    }

    // formats.md 2: a commit of the lock file must not make the lock file new.
    private ShardListing NamedByTree(GitRepository repository, ObjectName commit, ShardListing listing) => listing with
    {
        Revision = new Revision(CommitLookup.FindFolder(repository, commit, ShardFolder.Of(order.Attachment)).ToString()!),
        IsNamedByContent = true,
    };

    private bool IsOfSpace(GitRepository repository)
    {
        for (var above = order.SpaceFolder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.Exists(Path.Combine(above, ".git")))
            {
                return above == repository.WorkTree;
            }
        }

        return false;
    }

    private string? FindObstacle()
    {
        if (!Directory.Exists(folder))
        {
            return $"there is nothing at '{order.Location}'; correct 'git:', or clone the repository there";
        }

        var isOne = Path.Exists(Path.Combine(folder, ".git")) || File.Exists(Path.Combine(folder, "HEAD"));
        return isOne ? null : $"'{order.Location}' is a folder and not a git repository; name the repository and give "
            + "the folder as 'path:', or attach it with 'folder:' instead of 'git:'";
    }

    private Finding ReferenceGone(GitRepository repository)
    {
        var names = repository.References("refs/heads/").Concat(repository.References("refs/tags/"))
            .Select(name => name.Split('/', 3)[2]).ToArray();
        var more = names.Length > MostNames ? ", …" : "";
        var has = names.Length == 0 ? "it has none" : $"it has {string.Join(", ", names.Take(MostNames))}{more}";
        return order.About(
            FindingCode.ReferenceGone, $"'{order.Location}' has no ref '{order.Attachment.Reference}'; {has}");
    }
}
