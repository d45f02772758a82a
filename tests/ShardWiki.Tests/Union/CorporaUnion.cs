using ShardWiki.Adapters;
using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Testing;
using ShardWiki.Union;

namespace ShardWiki.Tests;

/// <summary>The two ikiwiki corpora, gathered and united as the program does it, without git's merges.</summary>
internal static class CorporaUnion
{
    public static UnionGraph Of(ScratchFolder scratch, CancellationToken cancellation)
    {
        using var space = Gathering.Of(
            new GatherRequest
            {
                Attachments = [Attached("ikiwiki-2018"), Attached("ikiwiki-2011")],
                Pins = [],
                Mode = GatherMode.Build,
                SpaceFolder = scratch.Root,
                StateFolder = scratch.Path(".shardwiki"),
                Clock = TimeProvider.System,
            },
            cancellation);
        var snapshot = space.Snapshot;
        var pages = snapshot.Shards.SelectMany(s => s.Pages).Where(p => p.Shape == PageShape.Page);
        return Unite.Of(new UnionInput
        {
            Snapshot = snapshot,
            State = CoordinationState.Empty,
            Pages = [.. pages.AsParallel().AsOrdered().Select(p => Read(p, snapshot.Contents))],
            Overlays = [],
            Merge = _ => new MergeAnswer.Unknown(),
            Policy = new UnionPolicy(CanonicalPolicy.ShardOrder, new EquivalenceSettings()),
        });
    }

    private static Attachment Attached(string name) => new()
    {
        Name = ShardName.Parse(name),
        Adapter = "git",
        Location = Corpora.Path(name),
        Reference = "main",
        Dialect = Dialect.Ikiwiki,
    };

    private static ReadPage Read(GatheredPage page, IContents contents)
    {
        var parsed = PageParse.Of(new PageSource(Place.Of(page), Dialect.Ikiwiki, contents.Read(page.Content)));
        return new ReadPage
        {
            Gathered = page,
            Facts = parsed.Facts,
            Shingles = ShingleSet.Of(parsed.Text, 5),
            Shown = page.Content.Content,
        };
    }
}
