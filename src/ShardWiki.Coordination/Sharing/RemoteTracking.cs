using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>The references that tell what a remote's journal was when it was last looked at.</summary>
internal sealed class RemoteTracking(GitRepository repository, JournalPlace place, RemotePlace remote)
{
    /// <summary>Holds what was fetched, whatever it is, so that no clean-up of git takes it away.</summary>
    public string Fetched => $"refs/{place.Stream.Branch}/fetched/{remote.Word}";

    /// <summary>True where the journal here is read from that remote while it has no branch of its own.</summary>
    public bool IsRead => remote.Name is { } name && name == place.Remote;

    /// <summary>Remembers where the remote's branch is, as git itself does.</summary>
    public void Follow(ObjectName tip)
    {
        if (remote.Name is not { } name)
        {
            return;
        }

        // Whoever moves it at the same moment looked at the same remote.
        var reference = $"refs/remotes/{name}/{place.Stream.Branch}";
        if (repository.Target(reference) is var standing && standing != tip)
        {
            _ = repository.CompareAndSwap(reference, standing, tip, "journal: looked at the remote");
        }
    }
}
