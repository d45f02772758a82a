using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Takes the mails of <c>git format-patch</c> as overlays, each by its own author and time. A patch that does anything
/// but edit one page's text, exactly, is refused by what it does; then none of the file is taken.
/// </summary>
public static class OverlayImportVerb
{
    private const int LargestFile = 32 * 1024 * 1024;

    /// <summary>Imports the file of <paramref name="request"/>.</summary>
    public static VerbOutcome Run(OverlayImportRequest request, CancellationToken cancellation)
    {
        if (request.File.Length > LargestFile)
        {
            return new NotDone($"the file has {request.File.Length} bytes; at most {LargestFile} are read");
        }

        if (Mails(request.File, out var mails) is { } unread)
        {
            return unread;
        }

        try
        {
            return new SpaceRun(request.Decision.Space, null, cancellation).OverGathered((walk, _) =>
                Drafts(walk, mails, request.Shard, out var drafts)
                ?? DecisionRecording.Record(walk.Space, request.Decision, drafts));
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }

    private static NotDone? Mails(ReadOnlyMemory<byte> file, out ImmutableArray<MailPatch> mails)
    {
        var scratch = Directory.CreateTempSubdirectory("shardwiki-").FullName;
        mails = [];
        try
        {
            mails = MailReading.Of(file, scratch);
            return null;
        }
        catch (GitException fault)
        {
            return new NotDone(fault.Message);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static NotDone? Drafts(
        GatheredWalk walk, ImmutableArray<MailPatch> mails, string? shard, out ImmutableArray<Decision> drafts)
    {
        drafts = [];
        var import = new ForeignPatches(walk, shard);
        foreach (var (i, mail) in mails.Index())
        {
            switch (import.Take(mail))
            {
                case ForeignDraft.Drafted drafted:
                    drafts = drafts.Add(drafted.Decision);
                    break;
                case ForeignDraft.Refused refused:
                    var which = mails.Length == 1 ? "the patch" : $"patch {i + 1} of {mails.Length}";
                    return new NotDone($"{which} is not taken: {refused.Reason}") { IsRefusal = true };
            }
        }

        return null;
    }
}
