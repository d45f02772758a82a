using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The commit that writes a file on top of a branch's tip. The same write on the same tip is the same commit, so that
/// to make it again after a crash makes nothing new.
/// </summary>
internal sealed class BranchCommit(GitRepository repository, ShardWrite write)
{
    private readonly string _path =
        new GitSpot(ShardFolder.Of(write.Attachment), null).PathOf(write.Source);

    /// <summary>The file's path in the repository.</summary>
    public string Path => _path;

    /// <summary>The new content as an object; only <see cref="On"/> writes it.</summary>
    public ObjectName Blob => ObjectName.Parse(Fingerprint.Of(write.Content.Span).ToString());

    /// <summary>What is replaced, as an object; null for nothing.</summary>
    public ObjectName? Old => write.Base is { } text ? ObjectName.Parse(text.ToString()) : null;

    /// <summary>Whether the content stands there already.</summary>
    public bool StandsIn(ObjectName tip) => TreeEdit.FindBlob(repository, tip, _path) == Blob;

    /// <summary>Whether something else stands there than what is to be replaced.</summary>
    public bool IsMovedIn(ObjectName tip) => TreeEdit.FindBlob(repository, tip, _path) != Old;

    /// <summary>Writes the commit; no reference moves.</summary>
    public ObjectName On(ObjectName tip)
    {
        var blob = repository.WriteBlob(write.Content.Span);
        return repository.WriteCommit(new CommitDraft
        {
            Tree = TreeEdit.With(repository, tip, _path, blob),
            Parents = [tip],
            Author = Signed(write.Author),
            Committer = Signed(write.Committer),
            Message = write.Message.TrimEnd('\n') + "\n",
        });
    }

    private static Signature Signed((Author Who, DateTimeOffset At) by) => new(by.Who.Name, by.Who.Email, by.At);
}
