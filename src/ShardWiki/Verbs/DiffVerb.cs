using System.Text;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Compares any two pages of a space, voices of one topic or not.</summary>
public static class DiffVerb
{
    /// <summary>Compares the pages that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(
        DiffRequest request, IProgress<WalkStep>? progress, CancellationToken cancellation) =>
        new SpaceRun(request.Space, progress, cancellation).OverGathered((walk, asked) =>
            Find(PageNaming.Of(walk, asked, cancellation), request, out var pages)
            ?? Compared(walk, UnitedWalk.Of(walk, asked, cancellation), pages, request.Form));

    private static NotDone? Find(PageNaming naming, DiffRequest request, out (Identity A, Identity B) pages)
    {
        pages = default;
        if ((naming.Find(request.A, out var a) ?? naming.Find(request.B, out var b)) is { } unnamed)
        {
            return unnamed;
        }

        _ = naming.Find(request.B, out b);
        pages = (a.Id, b.Id);
        return a.Id == b.Id ? new NotDone($"both names mean {a.Id}; name two pages") : null;
    }

    private static VerbOutcome Compared(
        GatheredWalk walk, UnitedWalk united, (Identity A, Identity B) pages, DiffForm form)
    {
        var divergence = Standing.Of(
            united.Union, united.PageOf(pages.B), united.PageOf(pages.A), new VoiceMerge(united.Reading).Answer);
        var told = Told(united, pages, divergence);
        if (form == DiffForm.Merged && told.Merged is null)
        {
            return new NotDone($"git has nothing to merge: {pages.B} is {divergence.Word}") { IsRefusal = true };
        }

        if (form != DiffForm.Html)
        {
            return told;
        }

        return ThemeFolder.Of(walk.Space, out var theme) is { } unthemed
            ? unthemed
            : told with { Html = Project.Comparison(SiteInput.Of(walk, united, theme), pages, divergence) };
    }

    private static DiffOutcome Told(UnitedWalk united, (Identity A, Identity B) pages, Divergence divergence)
    {
        var (a, b) = (united.PageOf(pages.A), united.PageOf(pages.B));
        var changes = ComparedChanges.Of(united.Union, a, b);
        var (ours, theirs) = (united.Reading.ShownBytes(a.Id), united.Reading.ShownBytes(b.Id));
        return new DiffOutcome
        {
            A = a.Id.ToString(),
            B = b.Id.ToString(),
            Divergence = divergence.Word,
            Standing = VoiceExplanation.SentenceOf(divergence),
            Similarity = Math.Round(a.Read.Shingles.Similarity(b.Read.Shingles), 4),
            Ancestor = changes.Ancestor?.ToString(),
            Changes =
            [
                .. changes.Reference.Select(c => DiffChange.Of(a.Id, c)),
                .. changes.Voice.Select(c => DiffChange.Of(b.Id, c)),
            ],
            Clashes = divergence is Divergence.Conflicting conflicting
                ? [.. conflicting.Lines.Select(l => $"{l.Reference} against {l.Voice}")]
                : [],
            Patch = Encoding.UTF8.GetString(TextDiff.Of(ours.Span, theirs.Span, a.Read.Gathered.Source)),
            Merged = divergence is Divergence.Mergeable mergeable
                ? united.MergedPair(new MergeQuestion(a.Id, b.Id, mergeable.Ancestor.Content))
                : null,
            Html = null,
        };
    }
}
