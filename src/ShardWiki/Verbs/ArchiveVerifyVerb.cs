using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Checks an archive: whether every byte is what was written, and whether its site can be made from it alone.</summary>
public static class ArchiveVerifyVerb
{
    /// <summary>Verifies the file that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(ArchiveVerifyRequest request, CancellationToken cancellation)
    {
        if (!File.Exists(request.File))
        {
            return new NotDone($"there is no file '{request.File}'");
        }

        using var scratch = new ScratchPlace();
        try
        {
            using var zip = SealedZip.Open(request.File);
            var bag = new BagReading(zip);
            var faults = bag.Read(request.Rebuild ? scratch.Folder : null, cancellation);
            var outcome = new ArchiveVerifyOutcome { Files = zip.Entries.Length, Faults = faults };
            return request.Rebuild && faults.IsEmpty
                ? new ArchiveRebuild(scratch.Folder, bag.Files, request).Run(outcome, cancellation)
                : outcome;
        }
        catch (Exception broken) when (broken is InvalidDataException or TooMuchException or EndOfStreamException)
        {
            return new ArchiveVerifyOutcome { Files = 0, Faults = [new ArchiveFault("", broken.Message)] };
        }
        catch (GitException trouble)
        {
            return new NotDone($"the site cannot be made from the archive: {trouble.Message}");
        }
    }
}
