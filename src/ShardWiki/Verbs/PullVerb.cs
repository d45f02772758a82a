using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Fetches the shards, and writes the lock file where something is new.</summary>
public static class PullVerb
{
    /// <summary>Pulls the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(SpaceRequest request, IProgress<WalkStep>? progress, CancellationToken cancellation)
    {
        if (SpaceOpening.Of(request, out var space) is { } closed)
        {
            return closed;
        }

        if (JournalFetch.Of(space, cancellation) is { } unfetched)
        {
            return unfetched;
        }

        var output = Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Output));
        var walk = new WalkRequest
        {
            Mode = GatherMode.Pull,
            Output = output,
            Clock = request.Clock,
            Progress = progress,
        };
        if (GatheredWalk.Of(space, walk, out var gathered, cancellation) is { } trouble)
        {
            return trouble;
        }

        using (gathered)
        {
            return Written(space, gathered);
        }
    }

    private static PullOutcome Written(OpenSpace space, GatheredWalk walk)
    {
        var next = LockWriting.Of(new SpaceLock
        {
            Pins = walk.Pins,
            JournalSeq = walk.State.Seq,
            JournalHead = walk.State.Head,
        });
        var isNew = !File.Exists(space.LockFile) || File.ReadAllText(space.LockFile) != next;
        if (isNew)
        {
            WholeFile.Write(space.LockFile, next);
        }

        var shards = walk.Pins.Select(p => ShardLine(p, walk));
        return new PullOutcome(isNew, Path.GetFileName(space.LockFile), [.. shards])
        {
            Unasked = [.. walk.Unasked.Select(name => $"{name}")],
            Findings = FindingReport.Of(walk.Snapshot.Findings, space),
        };
    }

    private static PulledShard ShardLine(ShardPin pin, GatheredWalk walk)
    {
        var shard = walk.Snapshot.Shards.First(s => s.Attachment.Name == pin.Shard);
        var pages = shard.Pages.Count(p => p.Shape == PageShape.Page);
        return new PulledShard(pin.Shard.ToString(), pin.Revision.ToString(), pin.Freshness.Word, pages)
        {
            IsGone = walk.Snapshot.Findings.Any(f => f.Code == FindingCode.VersionGone && f.Place.Shard == pin.Shard),
        };
    }
}
