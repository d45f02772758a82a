using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Shards that are git repositories: a path is read in its object store where it stands, a bundle or a URL through a
/// mirror of ours. Nothing is ever checked out, so uncommitted files are not seen.
/// </summary>
internal sealed class GitAdapter : IShardAdapter
{
    public string Name => "git";

    public ProfileDeclaration Declare(Attachment attachment, string spaceFolder) =>
        GitDeclaration.Of(GitPlace.Of(attachment.Location, spaceFolder), attachment.Mode);

    public string? FindObjection(Attachment attachment) =>
        attachment.Location.Length == 0 ? "no repository is named"
        : GitPlace.HoldsPassword(attachment.Location) ? "git: the short form of ssh, 'name@host:path', takes no password "
            + "and no other '@'; write 'ssh://name@host/path' and let ssh or a credential helper prove who you are"
        : attachment.Push.Length > 0 && attachment.Mode != AttachmentMode.WriteThrough
            ? "push needs 'mode: write-through'; to send overlays to others use 'submit'"
        : ShardReference.FindObjection(attachment.Reference) ?? ShardFolder.FindObjection(attachment.Folder);

    // A shard of the space's own repository is named by a tree, which is no commit.
    public GitSpot? FindGitSpot(Attachment attachment, string spaceFolder, Revision read)
    {
        var folder = ShardFolder.Of(attachment);
        if (GitPlace.Of(attachment.Location, spaceFolder) is not GitPlace.Repository place)
        {
            return new GitSpot(folder, read.IsNone ? null : read.ToString());
        }

        using var repository = GitRepository.Open(place.Folder);
        var commit = ObjectName.TryParse(read.ToString(), out var name) && CommitLookup.Find(repository, name.ToString()) == name
            ? name
            : CommitLookup.Find(repository, attachment.Reference);
        return new GitSpot(folder, commit?.ToString());
    }

    // Of a repository its references decide: files that are not committed are not seen.
    public ImmutableArray<WatchedPlace> FindPlaces(Attachment attachment, WatchRequest request) =>
        GitPlace.Of(attachment.Location, request.SpaceFolder) switch
        {
            GitPlace.Bundle bundle => [new WatchedPlace(bundle.File)],
            GitPlace.Repository place =>
            [
                // Where there is none yet.
                new WatchedPlace(Path.Combine(place.Folder, ".git", "HEAD")),
                new WatchedPlace(Path.Combine(place.Folder, "HEAD")),
                .. request.ReferencesAbove(place.Folder),
            ],
            _ => [],
        };

    public ShardWriteOutcome Write(ShardWrite write, CancellationToken cancellation)
    {
        switch (GitPlace.Of(write.Attachment.Location, write.SpaceFolder))
        {
            case GitPlace.Repository place:
                using (var repository = GitRepository.Open(place.Folder))
                {
                    return new RepositoryWriting(repository, write).Run(cancellation);
                }

            case GitPlace.Remote place when write.Schemes.Contains(place.Scheme, StringComparer.OrdinalIgnoreCase):
                return new RemoteWriting(write, place).Run(cancellation);
            case GitPlace.Remote place:
                return new ShardWriteOutcome.Refused($"the scheme '{place.Scheme}' is not allowed");
            default:
                return new ShardWriteOutcome.Refused("a bundle is a capture, and is not written");
        }
    }

    public ShardSubmitOutcome Submit(ShardSubmit submit, CancellationToken cancellation) =>
        new SubmitPush(submit, submit.Attachment.Submit!).Run(cancellation);

    public ImmutableArray<string>? FindReferences(Attachment attachment, string spaceFolder) =>
        GitPlace.Of(attachment.Location, spaceFolder) switch
        {
            GitPlace.Repository place => ReferenceList.FindOfRepository(place.Folder),
            GitPlace.Bundle bundle => ReferenceList.FindOfBundle(bundle.File),
            _ => null,
        };

    public bool IsAskedElsewhere(Attachment attachment, string spaceFolder) =>
        GitPlace.Of(attachment.Location, spaceFolder) is GitPlace.Remote;

    public ReferenceAnswer? AskReferences(ShardOrder order, CancellationToken cancellation) =>
        GitPlace.Of(order.Attachment.Location, order.SpaceFolder) is GitPlace.Remote place
            ? new ShardMirror(order, place.Url).AskReferences(cancellation)
            : null;

    public CapturedPlace Capture(CaptureRequest request, CancellationToken cancellation)
    {
        var (attachment, read) = (request.Attachment, request.Shard.Revision);
        var here = GitPlace.Of(attachment.Location, request.SpaceFolder) as GitPlace.Repository;
        var folder = here?.Folder ?? ShardOrder.MirrorOf(attachment, request.SpaceFolder, request.StateFolder);
        var commit = read.IsNone ? null : FindGitSpot(attachment, request.SpaceFolder, read)?.Commit;
        var capture = new ShardCapture { Place = Capturing.Bundle(request, (folder, commit), cancellation) };
        var inside = here is null ? [] : SpaceFiles.In(Path.Combine(folder, ShardFolder.Of(attachment)), request.OwnPaths);
        return new CapturedPlace(capture, inside);
    }

    public ShardReading Read(ShardOrder order, CancellationToken cancellation) =>
        GitPlace.Of(order.Attachment.Location, order.SpaceFolder) switch
        {
            GitPlace.Remote remote => new RemoteShard(order, remote).Read(cancellation),
            GitPlace.Bundle bundle => new BundleShard(order, bundle.File).Read(cancellation),
            GitPlace.Repository repository => new RepositoryShard(order, repository.Folder).Read(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
