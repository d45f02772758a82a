using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// Brings a remote repository into a bare one of ours. It never checks out, never follows a submodule, never runs a
/// hook.
/// </summary>
public static class Mirror
{
    /// <summary>
    /// Fetches what the request names. Everything that the world may answer is an outcome; the mirror is never left
    /// worse than it was. Throws <see cref="GitException"/> only where the mirror folder itself is damaged, for which
    /// <see cref="Renew"/> is the remedy.
    /// </summary>
    public static MirrorOutcome Fetch(MirrorRequest request, CancellationToken cancellation) =>
        Address.Parse(request.Address) switch
        {
            var address when FindRefused(address, request) is { } scheme => new MirrorOutcome.SchemeRefused(scheme),
            Address.Remote remote => new MirrorFetch(request, remote.Url, remote.Scheme).Run(cancellation),
            Address.Local local => FromPlace(request, local.Path, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// Fetches several references at once, or commits by their ids, into a mirror that they share, and tells of each by itself;
    /// an empty one is the default. <see cref="MirrorRequest.Reference"/> says nothing here. What was fetched stays, whether the
    /// place still has it or not. Else as <see cref="Fetch"/>.
    /// </summary>
    public static ImmutableDictionary<string, MirrorOutcome> FetchAll(
        MirrorRequest request, ImmutableArray<string> references, CancellationToken cancellation) =>
        Address.Parse(request.Address) switch
        {
            var address when FindRefused(address, request) is { } scheme =>
                SharedFetch.Alike(references, new MirrorOutcome.SchemeRefused(scheme)),
            Address.Remote remote => new SharedFetch(request, remote.Url, remote.Scheme).Run(references, cancellation),
            Address.Local local => FindNoPlace(local.Path) is { } why
                ? SharedFetch.Alike(references, why)
                : new SharedFetch(request, local.Path, "file").Run(references, cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// Asks which branches and tags there are and fetches nothing; <see cref="MirrorRequest.Reference"/> says nothing here.
    /// </summary>
    public static ReferencesOutcome References(MirrorRequest request, CancellationToken cancellation) =>
        Address.Parse(request.Address) switch
        {
            var address when FindRefused(address, request) is { } scheme => new ReferencesOutcome.SchemeRefused(scheme),
            Address.Remote remote => new MirrorFetch(request, remote.Url, remote.Scheme).Names(cancellation),
            Address.Local local => new MirrorFetch(request, local.Path, "file").Names(cancellation),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// Fetches as <see cref="Fetch"/> does, into a new mirror that takes the place of a damaged one. Of <see cref="MirrorRequest.Pins"/>
    /// what the place no longer has is taken from the damaged one, which stays where that cannot be, or where the address does not answer.
    /// </summary>
    public static RenewalOutcome Renew(MirrorRequest request, CancellationToken cancellation) =>
        MirrorRenewal.Of(request, cancellation);

    /// <summary>
    /// As <see cref="Renew"/> of a mirror that several share, by <see cref="FetchAll"/>. Also references that the place no longer has are
    /// taken from the damaged one, as far as that can still be read.
    /// </summary>
    public static RenewalOutcome RenewAll(
        MirrorRequest request, ImmutableArray<string> references, CancellationToken cancellation) =>
        MirrorRenewal.OfAll(request, references, cancellation);

    /// <summary>
    /// Opens the mirror that stands in a folder, and asks nobody for it; null where there is none. One that a renewal moved aside when the
    /// program ended is put back first.
    /// </summary>
    public static GitRepository? Find(string folder) => MirrorFolder.Find(folder);

    // The scheme that is not allowed; null where the address may be asked.
    private static string? FindRefused(Address address, MirrorRequest request) => address switch
    {
        Address.Refused refused => refused.Scheme,
        Address.Remote remote => IsAllowed(remote.Scheme, request) ? null : remote.Scheme,
        Address.Local local => request.IsTrustedPlace || IsAllowed("file", request) ? null : local.Scheme,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsAllowed(string scheme, MirrorRequest request) =>
        request.Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase);

    // The program that serves it would: whoever writes a shard could name any repository of this machine.
    private static bool Borrows(string path)
    {
        try
        {
            return RepositoryPlace.At(path).BorrowsObjects;
        }
        catch (GitException)
        {
            return false; // Fetching says what is wrong with it.
        }
    }

    private static MirrorOutcome.Unreachable? FindNoPlace(string path) =>
        Directory.Exists(path)
            ? !Borrows(path) ? null
                : new MirrorOutcome.Unreachable(
                    $"'{path}' borrows objects of another repository, which is not followed; run 'git repack -a -d' in it "
                    + "and remove its objects/info/alternates")
        : File.Exists(path) ? null
        : new MirrorOutcome.Unreachable($"there is nothing at '{path}'");

    private static MirrorOutcome FromPlace(MirrorRequest request, string path, CancellationToken cancellation)
    {
        if (FindNoPlace(path) is { } why)
        {
            return why;
        }

        if (Directory.Exists(path))
        {
            return new MirrorFetch(request, path, "file").Run(cancellation);
        }

        var stamp = new BundleStamp(request, path);
        if (stamp.Remembered() is { } revision)
        {
            return new MirrorOutcome.Fetched(revision, Changed: false);
        }

        var outcome = new MirrorFetch(request, path, "file").Run(cancellation);
        if (outcome is MirrorOutcome.Fetched fetched)
        {
            stamp.Remember(fetched.Revision);
        }

        return outcome;
    }
}
