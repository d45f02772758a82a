using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Our own copy of a repository that is elsewhere or in a bundle: asked, fetched into, and read.</summary>
internal sealed class ShardMirror(ShardOrder order, string address)
{
    private const int MostNames = 8;
    private Finding? _renewed;

    /// <summary>Fetches a reference, or a commit by its id.</summary>
    public MirrorOutcome Fetch(string reference, CancellationToken cancellation) =>
        order.Shared is { } shared
            ? shared.Fetch(RequestFor(reference), cancellation)
            : Mirror.Fetch(RequestFor(reference), cancellation);

    /// <summary>Asks which branches and tags there are, and fetches nothing.</summary>
    public ReferenceAnswer AskReferences(CancellationToken cancellation) =>
        Mirror.References(RequestFor(""), cancellation) switch
        {
            ReferencesOutcome.Listed listed => Answer(listed.Names),
            ReferencesOutcome.Unreachable unreachable => new ReferenceAnswer(null, [Unreached(unreachable.Reason)]),
            ReferencesOutcome.SchemeRefused refused => new ReferenceAnswer(null, [order.SchemeRefused(refused.Scheme)]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // A server may send any names, and any number of them: the first that can be none are told of.
    private ReferenceAnswer Answer(ImmutableArray<string> names) => new(
        [.. names.Where(name => ShardReference.FindObjection(name) is null)],
        [
            .. names.Select(ShardReference.FindObjection).OfType<string>().Take(MostNames)
                .Select(why => order.About(FindingCode.VersionLeftOut, why)),
        ]);

    /// <summary>
    /// Reads through the mirror; where that meets damage in it, makes it anew from its address, once, and reads again.
    /// </summary>
    public ShardReading Mended(Func<ShardReading> read, CancellationToken cancellation)
    {
        try
        {
            return read();
        }
        catch (GitException damage) when (Directory.Exists(order.MirrorFolder))
        {
            return _renewed is null && Renew(damage, cancellation) is { } why ? new ShardReading.Unread(why) : read();
        }
    }

    // The contents of a commit again, from a mirror made anew; null where that cannot be.
    private (IContentSource, Finding)? FindRenewed(ObjectName commit, GitException damage) =>
        _renewed is null && Renew(damage, CancellationToken.None, commit) is null && InMirror(() => FindHolding(commit)) is { } repository
            ? (new BlobContents(repository), _renewed!)
            : null;

    // Why it was not made anew; null where it was. It then has what the lock pins, and what is being read.
    private Finding? Renew(GitException damage, CancellationToken cancellation, ObjectName? read = null)
    {
        var what = $"our copy of it was damaged ({damage.Message})";
        if (order.Mode == GatherMode.Locked && !Path.IsPathFullyQualified(address))
        {
            return order.About(FindingCode.ShardUnreachable,
                $"{what}, and a locked build fetches nothing; run 'shardwiki build' once without '--locked'");
        }

        var request = RequestFor(order.Attachment.Reference);
        request = read is { } commit ? request with { Pins = [.. request.Pins, new MirrorPin(commit.ToString())] } : request;
        switch (order.Shared is { } shared ? shared.Renew(request, cancellation) : Mirror.Renew(request, cancellation))
        {
            case RenewalOutcome.Renewed:
                _renewed = order.About(FindingCode.MirrorRenewed, $"{what} and was made anew from '{order.Location}'");
                return null;
            case RenewalOutcome.Stays stays:
                return order.About(FindingCode.ShardUnreachable, $"{what} and was not made anew: {stays.Reason}. Run 'shardwiki pull' "
                    + "to take what is there now; of a branch or tag that is gone there remove the entry from the lock file");
            case var outcome:
                var why = outcome is RenewalOutcome.Unreachable unreachable ? unreachable.Reason : "its scheme is refused";
                return order.About(FindingCode.ShardUnreachable,
                    $"{what}, and it could not be reached to make that anew: {why}. Run 'shardwiki pull' when it can be");
        }
    }

    private MirrorRequest RequestFor(string reference)
    {
        order.Report(GatherStage.Fetching);
        Directory.CreateDirectory(Path.GetDirectoryName(order.MirrorFolder)!);
        return new MirrorRequest
        {
            Address = address,
            MirrorFolder = order.MirrorFolder,
            Reference = reference.Length == 0 ? null : reference,
            Schemes = order.Schemes,
            IsTrustedPlace = Path.IsPathFullyQualified(address),
            Pins = PinnedCommit.FindKept(order) is { } pin ? [pin] : [],
            // Only a pull knows: a locked build may be told the pins of a receipt, and one without a lock is told none.
            HasAllPins = order.Mode == GatherMode.Pull && (order.Shared is not null || PinnedCommit.FindKept(order) is not null),
        };
    }

    /// <summary>What the outcome of a fetch gives to read; null with the reason where it gives nothing.</summary>
    public (ShardListing? Listing, Finding? Why) Read(MirrorOutcome outcome) => outcome switch
    {
        MirrorOutcome.Fetched fetched => FindAt(fetched.Revision) is { } listing
            ? (listing, null)
            : (null, order.FolderGone(fetched.Revision)),
        MirrorOutcome.Empty => (CommitListing.OfNothing(order), null),
        _ => (null, FindWhy(outcome)),
    };

    /// <summary>
    /// The version that the lock pins; null where there is no pin, or the mirror does not hold that version.
    /// </summary>
    public ShardListing? FindPinned() => PinnedCommit.Find(order) is { } commit ? FindAt(commit) : null;

    private ShardListing? FindAt(ObjectName commit) => InMirror(() => FindHeld(commit));

    private T InMirror<T>(Func<T> read) => order.Shared is { } shared ? shared.Read(read) : read();

    private ShardListing? FindHeld(ObjectName commit)
    {
        var repository = FindHolding(commit);
        try
        {
            var listing = repository is null ? null : CommitListing.Find(order, repository, commit);
            repository = listing is null ? repository : null;
            return listing is null ? null : Whole(listing, commit);
        }
        finally
        {
            repository?.Dispose();
        }
    }

    // Who asks disposes of it; null where the mirror does not hold that commit.
    private GitRepository? FindHolding(ObjectName commit)
    {
        var repository = Mirror.Find(order.MirrorFolder);
        try
        {
            var held = repository is null || CommitLookup.Find(repository, commit.ToString()) is null ? null : repository;
            repository = held is null ? repository : null;
            return held;
        }
        finally
        {
            repository?.Dispose();
        }
    }

    private ShardListing Whole(ShardListing listing, ObjectName commit) => listing with
    {
        Findings = _renewed is null ? listing.Findings : [.. listing.Findings, _renewed],
        Contents = new MirrorContents(listing.Contents, damage => FindRenewed(commit, damage)),
    };

    /// <summary>Why a fetch brought nothing; null where it did.</summary>
    public Finding? FindWhy(MirrorOutcome outcome) => outcome switch
    {
        MirrorOutcome.Unreachable unreachable => Unreached(unreachable.Reason),
        MirrorOutcome.ReferenceMissing missing when order.Attachment.Version is { IsFound: true } => order.About(
            FindingCode.VersionGone, $"'{order.Location}' has no branch or tag '{missing.Reference}' any more; what was last seen "
                + "of it stays until its entry is removed from the lock file"),
        MirrorOutcome.NoCommit no => LeadsNowhere(no.Reference),
        MirrorOutcome.ReferenceMissing missing => order.About(FindingCode.ReferenceGone,
            $"'{order.Location}' has no ref '{missing.Reference}'; {Has(missing)}"),
        MirrorOutcome.SchemeRefused refused => order.SchemeRefused(refused.Scheme),
        _ => null,
    };

    // Only what was a version once is gone.
    private Finding LeadsNowhere(string reference)
    {
        var what = $"'{reference}' of '{order.Location}' leads to no commit";
        return order.Attachment.Version is not { IsFound: true } ? order.About(FindingCode.ReferenceGone, $"{what}; correct 'ref:' or 'refs:'")
            : order.Pin is { Revision.IsNone: false } ? order.About(
                FindingCode.VersionGone, $"{what} any more; what was last seen of it stays until its entry is removed from the lock file")
            : order.About(FindingCode.VersionLeftOut, $"{what}, and is no version; let no pattern find it, or move that tag");
    }

    private Finding Unreached(string reason) => order.About(FindingCode.ShardUnreachable,
        $"it could not be reached: {reason}. Check address and network, then run 'shardwiki pull'");

    private static string Has(MirrorOutcome.ReferenceMissing missing)
    {
        var names = string.Join(", ", missing.Available.Take(MostNames));
        var has = missing.Available.IsEmpty ? "it has none" : $"it has {names}";
        var more = missing.Available.Length > MostNames ? ", …" : "";
        return missing.Closest is { } closest ? $"closest is '{closest}'; {has}{more}" : has + more;
    }
}
