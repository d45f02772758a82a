using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Our own copy of a repository that is elsewhere or in a bundle: asked, fetched into, and read.</summary>
internal sealed class ShardMirror(ShardOrder order, string address)
{
    private const int MostNames = 8;

    /// <summary>Fetches a reference, or a commit by its id.</summary>
    public MirrorOutcome Fetch(string reference, CancellationToken cancellation)
    {
        order.Report(GatherStage.Fetching);
        Directory.CreateDirectory(Path.GetDirectoryName(order.MirrorFolder)!);
        var request = new MirrorRequest
        {
            Address = address,
            MirrorFolder = order.MirrorFolder,
            Reference = reference.Length == 0 ? null : reference,
            Schemes = order.Schemes,
            IsTrustedPlace = Path.IsPathFullyQualified(address),
        };
        return Mirror.Fetch(request, cancellation);
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
    public ShardListing? FindPinned() =>
        order.Pin is { Revision.IsNone: false, Freshness: not Freshness.Absent } pin
        && ObjectName.TryParse(pin.Revision.ToString(), out var commit)
            ? FindAt(commit)
            : null;

    private ShardListing? FindAt(ObjectName commit)
    {
        if (!File.Exists(Path.Combine(order.MirrorFolder, "HEAD")))
        {
            return null;
        }

        GitRepository? repository = GitRepository.Open(order.MirrorFolder);
        try
        {
            var isHeld = repository.Resolve(commit.ToString()) is not null;
            var listing = isHeld ? CommitListing.Find(order, repository, commit) : null;
            repository = listing is null ? repository : null;
            return listing;
        }
        finally
        {
            repository?.Dispose();
        }
    }

    /// <summary>Why a fetch brought nothing; null where it did.</summary>
    public Finding? FindWhy(MirrorOutcome outcome) => outcome switch
    {
        MirrorOutcome.Unreachable unreachable => order.About(FindingCode.ShardUnreachable,
            $"it could not be reached: {unreachable.Reason}. Check address and network, then run 'shardwiki pull'"),
        MirrorOutcome.ReferenceMissing missing => order.About(FindingCode.ReferenceGone,
            $"'{order.Location}' has no ref '{missing.Reference}'; {Has(missing)}"),
        MirrorOutcome.SchemeRefused refused => order.SchemeRefused(refused.Scheme),
        _ => null,
    };

    private static string Has(MirrorOutcome.ReferenceMissing missing)
    {
        var names = string.Join(", ", missing.Available.Take(MostNames));
        var has = missing.Available.IsEmpty ? "it has none" : $"it has {names}";
        var more = missing.Available.Length > MostNames ? ", …" : "";
        return missing.Closest is { } closest ? $"closest is '{closest}'; {has}{more}" : has + more;
    }
}
