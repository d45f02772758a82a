using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Writes overlays as mails that <c>git am</c> takes, those of one shard as a series.</summary>
public static class OverlayExportVerb
{
    /// <summary>
    /// Exports the overlays of these numbers, or all that pages show; into <paramref name="folder"/> where one is
    /// given, a folder in it for each shard.
    /// </summary>
    public static VerbOutcome Run(
        SpaceRequest request, ImmutableArray<long> seqs, string? folder, CancellationToken cancellation) =>
        new SpaceRun(request, null, cancellation).OverGathered((walk, _) =>
        {
            var overlays = new OpenOverlays(walk);
            if (overlays.Find(seqs, out var named) is { } none)
            {
                return none;
            }

            ImmutableArray<LaidOverlay> chosen = seqs.IsEmpty ? [.. overlays.All.Where(l => l.Drift.IsShown)] : named;
            if (OverlaySeries.Of(walk, (overlays, chosen), out var all) is { } refused)
            {
                return refused;
            }

            var outcome = new OverlayExportOutcome([.. all.SelectMany(series => Mails(walk, series))])
            {
                LeftOut = seqs.IsEmpty ? [.. overlays.All.Where(l => !l.Drift.IsShown).Select(LeftOut)] : [],
                Folder = folder,
            };
            return outcome.Patches.IsEmpty ? new NotDone("no overlay is shown by its page; nothing to export") { IsRefusal = true }
                : folder is null ? outcome
                : Write(outcome, folder);
        });

    private static string LeftOut(LaidOverlay laid) => $"overlay {laid.Overlay.Seq} is {laid.Drift.Word}: {laid.Drift.Clause}";

    private static IEnumerable<ExportedPatch> Mails(GatheredWalk walk, OverlaySeries series)
    {
        var attachment = series.Shard.Attachment;
        var at = AdapterCatalogue.FindGitSpot(attachment, walk.Space.Folder, series.Shard.Revision) ?? new GitSpot("", null);
        var commit = series.Steps.All(s => IsCommitted(s.Page)) ? at.Commit : null;
        var count = series.Steps.Length;
        if (count > 1)
        {
            yield return new ExportedPatch(
                attachment.Name.ToString(), 0, "0000-cover-letter.txt", MailWriting.Of(CoverLetter.Of(walk, series, commit)));
        }

        foreach (var (i, step) in series.Steps.Index())
        {
            var mail = MailOf(walk, step, at) with { Part = (i + 1, count), BaseCommit = i == count - 1 ? commit : null };
            yield return new ExportedPatch(
                attachment.Name.ToString(), step.Laid.Overlay.Seq, PatchName.Of(i + 1, mail.Message), MailWriting.Of(mail));
        }
    }

    private static MailPatch MailOf(GatheredWalk walk, SeriesStep step, GitSpot at) => new()
    {
        Author = PersonOf(step.Laid.Overlay.Author),
        At = step.Laid.Overlay.At,
        Message = OverlayPeople.MessageOf(step.Laid.Overlay, walk.State),
        Note = Fidelity.NoteOf(walk.ShardCalled(step.Page.Id.Shard)),
        Diff = FilePatch.Of(at.PathOf(step.Page.Source), step.Texts.From, step.Texts.To),
    };

    internal static Person PersonOf(Author author) => new(author.Name, author.Email);

    // A base commit that does not hold the text that the patch was made against would be a lie.
    private static bool IsCommitted(GatheredPage page) =>
        page.IsDrafted || page.History.Last is null || page.History.Last.Content == page.Content.Content;

    private static VerbOutcome Write(OverlayExportOutcome outcome, string folder)
    {
        foreach (var patch in outcome.Patches)
        {
            var file = Path.Combine(folder, patch.Shard, patch.File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, patch.Mail);
        }

        return outcome;
    }
}
