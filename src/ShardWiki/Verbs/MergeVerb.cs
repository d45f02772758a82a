using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Reconciles two pages: what the one holds is in the other from now on. The text is an overlay on the target; the
/// record lets later divergence be measured from here.
/// </summary>
public static class MergeVerb
{
    /// <summary>Merges as <paramref name="asked"/> says.</summary>
    public static VerbOutcome Run(MergeRequest asked, IProgress<WalkStep>? progress, CancellationToken cancellation) =>
        new SpaceRun(asked.Decision.Space, progress, cancellation).OverGathered((walk, request) =>
        {
            var naming = PageNaming.Of(walk, request, cancellation);
            if (naming.Find(asked.Source, out var source) is { } unnamed)
            {
                return unnamed;
            }

            if (naming.Find(asked.Target, out var target) is { } nameless)
            {
                return nameless;
            }

            if (source.Id == target.Id)
            {
                return new NotDone($"both names mean {source.Id}; name two pages");
            }

            var united = UnitedWalk.Of(walk, request, cancellation);
            return TextOf(asked, united, (source, target), out var text) is { } refused
                ? refused
                : DecisionRecording.Record(walk.Space, asked.Decision, Decided(walk, (source, target), text));
        });

    private static NotDone? TextOf(
        MergeRequest asked, UnitedWalk united, (GatheredPage Source, GatheredPage Target) of, out ReadOnlyMemory<byte> text)
    {
        text = asked.Text ?? default;
        if (asked.Text is not null)
        {
            return text.IsEmpty ? new NotDone("the text is empty; give the whole page as it should read") : null;
        }

        var divergence = Standing.Of(
            united.Union, united.PageOf(of.Source.Id), united.PageOf(of.Target.Id), new VoiceMerge(united.Reading).Answer);
        if (divergence is Divergence.Ahead)
        {
            text = united.Reading.ShownBytes(of.Source);
            return null;
        }

        if (divergence is Divergence.Mergeable mergeable
            && united.MergedPair(new MergeQuestion(of.Target.Id, of.Source.Id, mergeable.Ancestor.Content)) is { } merged)
        {
            text = Encoding.UTF8.GetBytes(merged);
            return text.Span.SequenceEqual(united.Reading.ShownBytes(of.Target).Span)
                ? new NotDone($"{of.Target.Id} holds all that {of.Source.Id} has to give") { IsRefusal = true }
                : null;
        }

        var hint = divergence is Divergence.Identical or Divergence.Behind ? "" : "; give the text with --from FILE";
        return new NotDone($"git has nothing to merge: {of.Source.Id} {VoiceExplanation.SentenceOf(divergence)}{hint}")
        {
            IsRefusal = true,
        };
    }

    private static ImmutableArray<Decision> Decided(
        GatheredWalk walk, (GatheredPage Source, GatheredPage Target) of, ReadOnlyMemory<byte> text)
    {
        var overlays = new OpenOverlays(walk);
        var (shown, other) = (overlays.Shown(of.Target), overlays.Shown(of.Source));
        var merged = new PagesMerged
        {
            Source = of.Source.Id,
            SourceRevision = of.Source.History.Last?.Revision ?? default,
            SourceContent = Fingerprint.Of(other.Span),
            Target = of.Target.Id,
            TargetRevision = of.Target.History.Last?.Revision ?? default,
            TargetContent = Fingerprint.Of(shown.Span),
            Content = Fingerprint.Of(text.Span),
        };
        return shown.Span.SequenceEqual(text.Span)
            ? [merged]
            : [new OverlayDrafted(overlays.Edit(of.Target, (shown, text), $"Merge {of.Source.Id}")), merged];
    }
}
