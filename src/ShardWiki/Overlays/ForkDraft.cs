using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>The decisions of a fork: the overlay that makes the copy, and where it came from.</summary>
internal sealed class ForkDraft(GatheredWalk walk, PageNaming naming, ForkRequest asked)
{
    /// <summary>Both decisions, or why there are none.</summary>
    public NotDone? Of(out ImmutableArray<Decision> decisions)
    {
        decisions = [];
        if (naming.Find(asked.Page, out var page) is { } unnamed)
        {
            return unnamed;
        }

        if (walk.Snapshot.Shards.FirstOrDefault(s => s.Attachment.Name.ToString() == asked.Into) is not { } shard)
        {
            return new NotDone($"there is no shard '{asked.Into}'");
        }

        var target = new Identity(shard.Attachment.Name, asked.As ?? KeyIn(shard.Attachment.Dialect, page));
        if (FindObstacle(shard, page, target) is { } obstacle)
        {
            return obstacle;
        }

        var text = new OpenOverlays(walk).Shown(page);
        if (text.IsEmpty)
        {
            return new NotDone($"{page.Id} is empty; there is nothing to copy") { IsRefusal = true };
        }

        decisions =
        [
            new OverlayDrafted(new OverlayEdit
            {
                Page = target,
                BaseRevision = default,
                BaseContent = Fingerprint.Of([]),
                Patch = OverlayPatch.Of(default, text, target.Key),
                Message = MessageOf(page, shard, text),
            }),
            new PageForked
            {
                Source = page.Id,
                SourceRevision = page.History.Last?.Revision ?? default,
                SourceContent = page.Content.Content,
                Target = target,
            },
        ];
        return null;
    }

    private static NotDone? FindObstacle(ShardSnapshot shard, GatheredPage page, Identity target)
    {
        var isOdd = target.Key.Split('/').Any(name => name is "" or "." or ".." or ".git") || target.Key.Any(char.IsControl);
        return shard.Attachment.Name == page.Id.Shard ? new NotDone($"{page.Id} is in '{shard.Attachment.Name}' already")
            : isOdd ? new NotDone($"'{target.Key}' is no name of a page within a shard")
            : shard.Attachment.Dialect.ShapeOf(target.Key) != PageShape.Page
                ? new NotDone($"'{target.Key}' is no page in {shard.Attachment.Dialect.Name}; its pages end with "
                    + string.Join(" or ", shard.Attachment.Dialect.Endings))
            : shard.Pages.Any(p => p.Id == target)
                ? new NotDone($"{target} is there; 'shardwiki merge {page.Id} {target}' brings both together") { IsRefusal = true }
            : null;
    }

    private string KeyIn(Dialect dialect, GatheredPage page)
    {
        if (dialect.ShapeOf(page.Source) == PageShape.Page)
        {
            return page.Source;
        }

        var dot = page.Source.LastIndexOf('.');
        return page.Source[..(dot > page.Source.LastIndexOf('/') ? dot : page.Source.Length)] + dialect.Endings[0];
    }

    // The history of the copy begins here, and says whose the text is.
    private string MessageOf(GatheredPage page, ShardSnapshot into, ReadOnlyMemory<byte> text)
    {
        var authors = page.History.Changes.Select(c => c.Author).Distinct().ToArray();
        var of = page.History.Last is { } last ? $" at {last.Revision.Short}" : "";
        var lost = Lost(page, into.Attachment.Dialect, text);
        return $"Fork {page.Id}{of}"
            + (lost.Length == 0 ? "" : $"\n\nFidelity: read as {into.Attachment.Dialect.Name}, {lost}.")
            + (authors.Length == 0
                ? ""
                : "\n\n" + string.Join('\n', authors.Select(a => $"Co-authored-by: {a.Name} <{a.Email}>")));
    }

    private string Lost(GatheredPage page, Dialect into, ReadOnlyMemory<byte> text)
    {
        var from = walk.ShardCalled(page.Id.Shard).Attachment.Dialect;
        var (was, now) = (Read(page, from, text), Read(page, into, text));
        (string What, int Was, int Now)[] counts =
        [
            ("links", was.Links.Length, now.Links.Length),
            ("tags", was.Tags.Length, now.Tags.Length),
            ("headings", was.Headings.Length, now.Headings.Length),
        ];
        return string.Join(", ", counts.Where(c => c.Now < c.Was).Select(c => $"{c.Was - c.Now} of {c.Was} {c.What} are plain text"));
    }

    private static PageFacts Read(GatheredPage page, Dialect dialect, ReadOnlyMemory<byte> text) =>
        PageParse.Of(new PageSource(Place.Of(page), dialect, text)).Facts;
}
