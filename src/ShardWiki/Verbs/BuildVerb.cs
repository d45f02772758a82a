using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>Compiles a space into a site: the whole walk.</summary>
public static class BuildVerb
{
    /// <summary>Builds what <paramref name="request"/> asks for.</summary>
    public static VerbOutcome Run(BuildRequest request, CancellationToken cancellation)
    {
        if (request.Source == BuildSource.Pulled
            && PullVerb.Run(request.Space, request.Progress, cancellation) is NotDone unpulled)
        {
            return unpulled;
        }

        var file = new KnownContentsFile(request.Space);
        var known = file.Begin(request.Full);
        var outcome = Run(request, known, cancellation);
        if (outcome is BuildOutcome)
        {
            // One that could not be done may not have asked for all.
            file.Keep(known);
        }

        return outcome;
    }

    private static VerbOutcome Run(BuildRequest request, KnownContents known, CancellationToken cancellation)
    {
        if (!request.Full && new BuildTraceFile(request).Find()?.FindStanding(request, new PlaceContents(request.Threads, known)) is { } same)
        {
            return same;
        }

        var look = BuildLook.Begin(request, known);
        if (SpaceOpening.Of(request.Space, out var space) is { } closed)
        {
            return closed;
        }

        var walk = WalkOf(request, space, request.OutputIn(space.Folder, space.Configuration.Output)) with { Known = known };
        var standing = request.Full ? null : new StandingSite(space, walk.Output).Find();
        if (ThemeFolder.FilesOf(space, out var looks) is { } unthemed)
        {
            return unthemed;
        }

        // Looks that the site was made with may not be needed.
        var theme = standing?.Theme == looks.Digest ? null : CompiledTheme.Begin(looks);
        look.At(space, walk.Output);
        if (GatheredWalk.Of(space, walk, out var gathered, cancellation) is { } trouble)
        {
            return trouble;
        }

        using (gathered)
        {
            var site = new SiteBuild(gathered, looks, request, look);
            return LockedFault(request, gathered)
                ?? site.FindStanding(walk, standing)
                ?? site.Publish(theme ?? CompiledTheme.Begin(looks), walk, standing, cancellation);
        }
    }

    private static WalkRequest WalkOf(BuildRequest request, OpenSpace space, string output) => new()
    {
        Mode = request.Source == BuildSource.Locked ? GatherMode.Locked : GatherMode.Build,
        Output = output,
        Full = request.Full,
        ShowsDrafts = request.Drafts,
        Clock = request.Space.Clock,
        AsOf = request.AsOf,
        Degree = request.Threads,
        Remembered = request.Full ? null : Remembered.Begin(space, output),
        Progress = request.Progress,
    };

    private static NotDone? LockedFault(BuildRequest request, GatheredWalk walk)
    {
        if (request.Source != BuildSource.Locked)
        {
            return null;
        }

        var name = Path.GetFileName(walk.Space.LockFile);
        if (!File.Exists(walk.Space.LockFile))
        {
            return new NotDone($"there is no {name} to hold the build against; `shardwiki pull` writes it");
        }

        if (walk.Differing.Length > 0)
        {
            return new NotDone(
                $"{name} says otherwise of: {string.Join(", ", walk.Differing)}; "
                + "`shardwiki pull` takes what is there now");
        }

        return walk.State.Seq == walk.Lock.JournalSeq && walk.State.Head == walk.Lock.JournalHead
            ? null
            : new NotDone(
                $"{name} names the journal at {walk.Lock.JournalSeq}, and it stands at {walk.State.Seq}; "
                + "`shardwiki pull` takes it");
    }
}
