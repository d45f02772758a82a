using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Sends overlays to those who own their shard, as commits that are pushed where reviews look for them, and records
/// that. The page goes on showing them; drift tells when the shard has them.
/// </summary>
public static class OverlaySubmitVerb
{
    /// <summary>Submits the overlays of these numbers, which are of one shard.</summary>
    public static VerbOutcome Run(DecisionRequest request, ImmutableArray<long> seqs, CancellationToken cancellation)
    {
        try
        {
            return new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
                Submitted(walk, request, seqs, cancellation));
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }

    private static VerbOutcome Submitted(
        GatheredWalk walk, DecisionRequest request, ImmutableArray<long> seqs, CancellationToken cancellation)
    {
        var overlays = new OpenOverlays(walk);
        if (overlays.Find(seqs, out var chosen) is { } none)
        {
            return none;
        }

        if (OverlaySeries.Of(walk, (overlays, chosen), out var all) is { } torn)
        {
            return torn;
        }

        if (Actor.Of(request.Author, walk.Space.Folder, out var actor) is { } nobody)
        {
            return nobody;
        }

        if (all.Length != 1)
        {
            return new NotDone($"these overlays are of {all.Length} shards; submit those of one at a time");
        }

        var series = all[0];
        var spot = AdapterCatalogue.FindGitSpot(series.Shard.Attachment, walk.Space.Folder, series.Shard.Revision);
        if (spot?.Commit is not { } commit)
        {
            return new NotDone($"'{series.Shard.Attachment.Name}' has no commit to build on") { IsRefusal = true };
        }

        var submit = SubmitOf(walk, series, commit, (actor, request.Space.Clock.GetUtcNow()));
        return ShardSubmission.Of(submit, cancellation) switch
        {
            ShardSubmitOutcome.Pushed pushed => DecisionRecording.Record(
                walk.Space, request, [.. series.Steps.Select((step, i) => Decided(submit, step, pushed, i))]),
            ShardSubmitOutcome.Refused refused => new NotDone($"nothing was submitted: {refused.Reason}") { IsRefusal = true },
            _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
        };
    }

    private static ShardSubmit SubmitOf(
        GatheredWalk walk, OverlaySeries series, string commit, (Author Who, DateTimeOffset At) committer)
    {
        var first = series.Steps[0].Laid.Overlay;
        return new ShardSubmit
        {
            Attachment = series.Shard.Attachment,
            SpaceFolder = walk.Space.Folder,
            StateFolder = walk.Space.StateFolder,
            Schemes = walk.Space.Configuration.Schemes,
            Base = commit,
            Steps =
            [
                .. series.Steps.Select(s => new SubmitStep(
                    s.Page.Source,
                    s.Texts.To,
                    (s.Laid.Overlay.Author, s.Laid.Overlay.At),
                    OverlayPeople.MessageOf(s.Laid.Overlay, walk.State) + NoteOf(series.Shard))),
            ],
            Committer = committer,
            Name = $"{walk.Space.Configuration.Space}-{first.Seq.ToString(CultureInfo.InvariantCulture)}",
            Title = first.Message.Split('\n')[0],
            Before = series.Steps[^1].Laid.Overlay.Submission?.How.Revision ?? default,
        };
    }

    private static string NoteOf(ShardSnapshot shard) =>
        Fidelity.NoteOf(shard) is { Length: > 0 } note ? $"\n\n{note}" : "";

    private static Decision Decided(ShardSubmit submit, SeriesStep step, ShardSubmitOutcome.Pushed pushed, int number) =>
        new OverlaySubmitted
        {
            Overlay = step.Laid.Overlay.Seq,
            Page = step.Laid.Overlay.Page,
            BaseRevision = new Revision(submit.Base),
            Content = Fingerprint.Of(step.Texts.To.Span),
            Revision = pushed.Commits[number],
            Reference = pushed.Reference,
            ChangeId = submit.Attachment.Submit!.Way == SubmitWay.Gerrit ? ChangeId.Of(submit.Name, number) : null,
        };
}
