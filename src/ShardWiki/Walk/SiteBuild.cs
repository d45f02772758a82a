using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>The derived half of a build: from what was gathered to the files on disk.</summary>
internal sealed class SiteBuild(
    GatheredWalk gathered, ThemeFiles looks, BuildRequest request, BuildLook? look = null)
{
    private readonly LinkStyle _links = LinksOf(request);
    private readonly WholeDigest _whole = new(gathered, looks.Digest, LinksOf(request));

    /// <summary>
    /// What the last build told, where it was made of the same and all its files stand; null where there is something to do.
    /// </summary>
    public BuildOutcome? FindStanding(WalkRequest walk, StandingBuild? then)
    {
        if (then is null || then.Whole != _whole.Now || !then.Findings.AreTold)
        {
            return null;
        }

        var asked = PublishRequestOf(walk) with { Memo = Remembered(walk) };
        if (!Publisher.Stands(asked))
        {
            return null;
        }

        Trace(then, asked.Memo, walk.Output);
        return Told(then, new WriteCounts(then.Files, 0, 0, then.Files, 0));
    }

    /// <summary>Unites, projects and publishes.</summary>
    public VerbOutcome Publish(
        Task<CompiledTheme> compiling, WalkRequest walk, StandingBuild? then, CancellationToken cancellation)
    {
        try
        {
            return Published(compiling, walk, then, cancellation);
        }
        catch (ContentGoneException gone)
        {
            return new NotDone($"{gone.Message}; the site was left as it was");
        }
    }

    private VerbOutcome Published(
        Task<CompiledTheme> compiling, WalkRequest walk, StandingBuild? then, CancellationToken cancellation)
    {
        var united = Drawn(walk, cancellation);
        var compiled = compiling.GetAwaiter().GetResult();
        if (compiled is not { Theme: { } theme })
        {
            return compiled.Fault!;
        }

        using var plan = Project.Of(InputOf(united, theme));
        var memo = new SiteMemoFile(gathered.Space, walk.Output);
        var asked = PublishRequestOf(walk) with
        {
            Memo = request.Full ? SiteMemo.Nothing : Remembered(walk),
            Whole = TextDigest.Of([_whole.Now, united.Diagrams.Digest]),
        };
        return Publisher.Publish(plan, asked, cancellation) switch
        {
            PublishOutcome.Published published => Built(united, published, then, (memo, walk.Output)),
            PublishOutcome.Refused refused => new NotDone(refused.Reason),
            _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
        };
    }

    private static LinkStyle LinksOf(BuildRequest request) => request.Offline ? LinkStyle.File : LinkStyle.Folder;

    private SiteMemo Remembered(WalkRequest walk) =>
        walk.Remembered?.Site ?? new SiteMemoFile(gathered.Space, walk.Output).Read();

    private BuildOutcome Built(
        UnitedWalk united,
        PublishOutcome.Published published,
        StandingBuild? then,
        (SiteMemoFile Memo, string Output) made)
    {
        var told = new Lazy<StandingBuild>(() => StandingOf(united, published));

        // What could not be read may be there the next time, and no digest tells.
        if (united.Reading.Unread.IsEmpty && gathered.MetInReading.IsEmpty)
        {
            Parallel.Invoke(() => made.Memo.Write(published.Memo), () => Keep(told.Value, united, published, made.Output));
        }

        var built = told.Value;
        return Told(built, new WriteCounts(
            published.Files, published.Made, published.Written, published.Unchanged, published.Removed)) with
        {
            Work = united.Work,
            Explained = request.Explain ? [.. published.MadeFiles.Select(new Causes(then, built).Of)] : [],
        };
    }

    private StandingBuild StandingOf(UnitedWalk united, PublishOutcome.Published published) => new(
        looks.Digest,
        _whole.Now,
        BuildInputs.Of(gathered, looks.Digest, _links),
        UnionCounts.Of(united.Union),
        published.Files,
        [.. united.Union.Conflicts.Select(ConflictLine.Of)],
        new FindingList(FindingReport.Of(united.Union.Findings, gathered.Space)));

    // No digest tells of what could not be drawn: then no site stands, and each page knows what it showed.
    private void Keep(StandingBuild built, UnitedWalk united, PublishOutcome.Published published, string output)
    {
        var kept = united.Diagrams.Findings.IsEmpty ? built : built with { Whole = "" };
        new StandingSite(gathered.Space, output).Keep(kept);
        Trace(kept, published.Memo, output);
    }

    private BuildOutcome Told(StandingBuild built, WriteCounts files)
    {
        var space = gathered.Space;
        return built.AsOutcome(request, (space.Folder, space.Configuration.Output, space.Configuration.FailsOnConflicts), files);
    }

    // Where nothing but what stands in those places decided, the next build need not read them.
    private void Trace(StandingBuild built, SiteMemo memo, string output)
    {
        if (gathered.WasReadHere && built.Whole.Length > 0 && look?.Find() is { } places
            && StandingFiles.Find(memo, output) is { } files)
        {
            new BuildTraceFile(request).Keep(new BuildTrace
            {
                Output = gathered.Space.Configuration.Output,
                FailsOnConflicts = gathered.Space.Configuration.FailsOnConflicts,
                Places = places,
                Told = built,
                Files = files,
            });
        }
    }

    /// <summary>Unites and projects, and tells how the site on disk differs from that.</summary>
    public ImmutableArray<AuditedFile> Audit(
        CompiledTheme compiled, WalkRequest walk, SiteAudit audit, CancellationToken cancellation)
    {
        // Every file is made, so that nothing needs to be told at a glance.
        using var plan = Project.Of(InputOf(Drawn(walk, cancellation), compiled.Theme!) with { Settings = "" });
        return audit.Differing(plan, PublishRequestOf(walk), cancellation);
    }

    private ProjectionInput InputOf(UnitedWalk united, Theme theme)
    {
        var input = SiteInput.Of(gathered, united, theme);
        var settings = BuildInputs.Of(gathered, looks.Digest, _links).Where(i => !i.Key.StartsWith(BuildInputs.Shard, StringComparison.Ordinal));
        return input with
        {
            Site = input.Site with { Links = _links },
            Settings = TextDigest.Of(settings.SelectMany(i => (string[])[i.Key, i.Value])),
        };
    }

    private UnitedWalk Drawn(WalkRequest walk, CancellationToken cancellation) =>
        DiagramDrawing.AddedTo(UnitedWalk.Of(gathered, walk, cancellation), gathered.Space, walk, cancellation);

    private PublishRequest PublishRequestOf(WalkRequest walk) => new()
    {
        Output = walk.Output,
        Looking = QuickLook.At,
        StateFolder = gathered.Space.StateFolder,
        Degree = walk.Degree,
        Space = gathered.Space.Configuration.Space.ToString(),
        Version = ProgramVersion.Text,
        Inputs = BuildInputs.Of(gathered, looks.Digest, _links),
        Progress = walk.Progress is { } told ? new PublishTold(told) : null,
    };
}
