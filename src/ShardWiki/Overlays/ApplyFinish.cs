using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// The second half of an apply: what the intent says is written, where it is not there yet, and acknowledged. After a
/// crash it finds out what was done: all is finished, or taken back, and the journal says which.
/// </summary>
internal sealed class ApplyFinish(GatheredWalk walk, OverlayApplying asked)
{
    private readonly OpenOverlays _overlays = new(walk);

    /// <summary>The acknowledgement, or the refusal that takes the intent back.</summary>
    public VerbOutcome Of(long seq, CancellationToken cancellation)
    {
        if (_overlays.Find(seq, out var laid) is { } none)
        {
            return none;
        }

        if (laid.Overlay.Status is not OverlayStatus.Applying { Seq: var at, Intent: var intent })
        {
            return new NotDone($"overlay {seq} is {laid.Overlay.Status.Word}; somebody else settled its apply")
            {
                IsRefusal = true,
            };
        }

        var page = _overlays.FindPage(laid);
        if (page is not null && page.Content.Content != intent.Content && FindWritten(page, intent) is { } version)
        {
            return Acknowledged(intent, version.Revision); // It was written, and went on since.
        }

        return page is not null && TextOf(laid, intent) is { } text
            ? Settled(intent, ShardWriting.Of(WriteOf(laid, page, (at, intent), text), cancellation))
            : Refused(intent, "undone", "its page is not what it was when the write began; nothing was written");
    }

    private static Change? FindWritten(GatheredPage page, OverlayApplyIntended intent) =>
        page.History.Changes.TakeWhile(c => c.Content != intent.BaseContent).FirstOrDefault(c => c.Content == intent.Content);

    private VerbOutcome Settled(OverlayApplyIntended intent, ShardWriteOutcome outcome) => outcome switch
    {
        ShardWriteOutcome.Written written => Acknowledged(intent, written.At),
        ShardWriteOutcome.Moved moved => Refused(intent, "moved", moved.Reason),
        ShardWriteOutcome.Refused refused => Refused(intent, "failed", refused.Reason),
        ShardWriteOutcome.Unknown unknown => new NotDone(
            $"whether overlay {intent.Overlay} was written is not known: {unknown.Reason}. "
            + "'shardwiki overlay apply' goes on with it"),
        _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
    };

    private VerbOutcome Acknowledged(OverlayApplyIntended intent, Revision revision)
    {
        var outcome = DecisionRecording.Record(walk.Space, asked.Decision, new OverlayApplied
        {
            Overlay = intent.Overlay,
            Page = intent.Page,
            Content = intent.Content,
            Revision = revision,
        });
        if (outcome is not NotDone)
        {
            asked.Done(ApplyStep.Acknowledged);
        }

        return outcome;
    }

    private VerbOutcome Refused(OverlayApplyIntended intent, string cause, string why)
    {
        var page = walk.State.Overlays.First(o => o.Seq == intent.Overlay).Page;
        var recorded = DecisionRecording.Record(walk.Space, asked.Decision, new OverlayRefused
        {
            Overlay = intent.Overlay,
            Page = page,
            Cause = cause,
            Message = why,
            Revision = default,
        });
        return recorded is NotDone ? recorded : new NotDone($"overlay {intent.Overlay} was not applied: {why}") { IsRefusal = true };
    }

    // The text that was intended: what stands there already, or what the overlay makes of it.
    private ReadOnlyMemory<byte>? TextOf(LaidOverlay laid, OverlayApplyIntended intent)
    {
        var own = _overlays.StackOf(laid)[0].Below;
        if (Fingerprint.Of(own.Span) == intent.Content)
        {
            return own;
        }

        if (!laid.Drift.IsShown || OverlaySeries.Of(walk, (_overlays, [laid]), out var series) is not null)
        {
            return null;
        }

        var text = series[0].Steps[0].Texts.To;
        return Fingerprint.Of(text.Span) == intent.Content ? text : (ReadOnlyMemory<byte>?)null;
    }

    private ShardWrite WriteOf(
        LaidOverlay laid, GatheredPage page, (long Seq, OverlayApplyIntended What) intent, ReadOnlyMemory<byte> text)
    {
        var line = walk.State.Log[(int)(intent.Seq - 1)];
        return new ShardWrite
        {
            Attachment = walk.ShardCalled(page.Id.Shard).Attachment,
            SpaceFolder = walk.Space.Folder,
            StateFolder = walk.Space.StateFolder,
            Schemes = walk.Space.Configuration.Schemes,
            Source = page.Source,
            Base = page.IsDrafted ? null : intent.What.BaseContent,
            Content = text,
            Author = (laid.Overlay.Author, laid.Overlay.At),
            Committer = (line.Actor, line.At),
            Message = OverlayPeople.MessageOf(laid.Overlay, walk.State),
            Done = step => asked.Done(StepOf(step)),
        };
    }

    private static ApplyStep StepOf(WriteStep step) => step switch
    {
        WriteStep.Prepared => ApplyStep.Prepared,
        WriteStep.Pushed => ApplyStep.Pushed,
        WriteStep.Moved => ApplyStep.Moved,
        _ => ApplyStep.Filed,
    };
}
