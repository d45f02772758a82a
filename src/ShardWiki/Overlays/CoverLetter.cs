using ShardWiki.Git;

namespace ShardWiki;

/// <summary>The letter that covers a series of patches: what they are, whose, and what to build them on.</summary>
internal static class CoverLetter
{
    public static MailPatch Of(GatheredWalk walk, OverlaySeries series, string? commit)
    {
        var first = series.Steps[0].Laid.Overlay;
        var list = series.Steps.Index().Select(s =>
            $"  {s.Index + 1}. {s.Item.Page.Source}: {s.Item.Laid.Overlay.Message.Split('\n')[0]} ({s.Item.Laid.Overlay.Author.Name})");
        return new MailPatch
        {
            Author = OverlayExportVerb.PersonOf(first.Author),
            At = series.Steps.Max(s => s.Laid.Overlay.At),
            Message = $"{walk.Space.Configuration.Title}: edits of {series.Shard.Attachment.Name}\n\n"
                + "Edits that the space keeps as overlays, in the order in which they are to be applied:\n\n"
                + string.Join('\n', list),
            Part = (0, series.Steps.Length),
            BaseCommit = commit,
        };
    }
}
