using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>The derived half of a build: from what was gathered to the files on disk.</summary>
internal sealed class SiteBuild(GatheredWalk gathered, Theme theme, BuildRequest request)
{
    /// <summary>Unites, projects and publishes.</summary>
    public VerbOutcome Publish(WalkRequest walk, CancellationToken cancellation)
    {
        var united = UnitedWalk.Of(gathered, walk, cancellation);
        var input = SiteInput.Of(gathered, united, theme);
        var links = request.Offline ? LinkStyle.File : LinkStyle.Folder;
        var plan = Project.Of(input with { Site = input.Site with { Links = links } });
        try
        {
            var memo = new SiteMemoFile(gathered.Space, walk.Output);
            var asked = PublishRequestOf(walk) with
            {
                Memo = request.Full ? SiteMemo.Nothing : memo.Read(),
                Whole = WholeDigest.Of(gathered, united.Union, theme, links),
            };
            return Publisher.Publish(plan, asked, cancellation) switch
            {
                PublishOutcome.Published published => Built(united, published, memo),
                PublishOutcome.Refused refused => new NotDone(refused.Reason),
                _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
            };
        }
        catch (ContentGoneException gone)
        {
            return new NotDone($"{gone.Message}; the site was left as it was");
        }
    }

    private BuildOutcome Built(UnitedWalk united, PublishOutcome.Published published, SiteMemoFile memo)
    {
        memo.Write(published.Memo);
        var space = gathered.Space;
        var findings = FindingReport.Of(united.Union.Findings, space);
        var gate = new Gate(request.FailOn, space.Configuration.FailsOnConflicts);
        var folder = Path.Combine(space.Folder, space.Configuration.Output);
        return new BuildOutcome
        {
            Output = request.Output ?? Path.GetRelativePath(Environment.CurrentDirectory, folder),
            Counts = UnionCounts.Of(united.Union),
            Files = new WriteCounts(published.Files, published.Made, published.Written, published.Unchanged, published.Removed),
            Conflicts = [.. united.Union.Conflicts.Select(ConflictLine.Of)],
            Findings = findings,
            IsTooBad = gate.IsClosedBy(findings, united.Union.Conflicts.Length),
        };
    }

    private PublishRequest PublishRequestOf(WalkRequest walk) => new()
    {
        Output = walk.Output,
        StateFolder = gathered.Space.StateFolder,
        Degree = walk.Degree,
        Space = gathered.Space.Configuration.Space.ToString(),
        Version = ProgramVersion.Text,
        Inputs = BuildInputs.Of(gathered),
        Progress = walk.Progress is { } told ? new PublishTold(told) : null,
    };
}
