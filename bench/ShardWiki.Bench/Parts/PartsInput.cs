using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>What the inner parts work on: pages of the corpora, evenly spread, and the whole union that they are part of, in memory.</summary>
internal sealed class PartsInput
{
    public PartsInput(GatheredWalk walk, UnitedWalk united, (Theme Theme, ThemeFiles Files) theme)
    {
        var all = united.Union.Pages;
        var parsed = all.ToDictionary(p => p.Id, p => united.Reading.Parsed(p.Id));
        var words = parsed.ToDictionary(p => p.Key, p => PageWords.Of(p.Value));
        var input = SiteInput.Of(walk, united, theme.Theme) with { Parsed = id => parsed[id], Words = id => words[id] };
        (Map, ThemeFiles) = (SiteMap.Of(input), theme.Files);
        Pages = [.. Enumerable.Range(0, InnerParts.Pages).Select(i => all[(int)((long)i * all.Length / InnerParts.Pages)])];
        Parsed = [.. Pages.Select(p => parsed[p.Id])];
        Sources = [.. Pages.Select(p => Source(walk, p))];
        Html = [.. Enumerable.Range(0, Pages.Length).Select(i => PageBody.Of(Parsed[i], Links(i)))];
        var files = Project.Of(input).Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        Files = [.. Pages.Select(p => files[FileOf(p)])];
    }

    public SiteMap Map { get; }

    public ThemeFiles ThemeFiles { get; }

    public ImmutableArray<UnitedPage> Pages { get; }

    public ImmutableArray<PageSource> Sources { get; }

    public ImmutableArray<ParsedPage> Parsed { get; }

    /// <summary>The bodies of the pages, as they are written.</summary>
    public ImmutableArray<string> Html { get; }

    /// <summary>The files of the site that show the pages.</summary>
    public ImmutableArray<PlannedFile> Files { get; }

    /// <summary>The links of the page with this number, as a file that is written for the first time sees them.</summary>
    public PageLinks Links(int page) =>
        new(Map, Pages[page], new PagePlace(FileOf(Pages[page]), LinkStyle.Folder, "") { Owner = Pages[page].Id });

    private string FileOf(UnitedPage page) => Map.Addresses.Voice(page.Id) ?? Map.Addresses.Topic(Map.TopicOf(page));

    private static PageSource Source(GatheredWalk walk, UnitedPage page)
    {
        var gathered = page.Read.Gathered;
        var dialect = walk.Snapshot.Shards.First(s => s.Attachment.Name == gathered.Id.Shard).Attachment.Dialect;
        return new PageSource(Place.Of(gathered), dialect, walk.Snapshot.Contents.Read(gathered.Content));
    }
}
