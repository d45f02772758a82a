using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>The pages of the three corpora as the program reads them, with their histories and without git's merges.</summary>
internal sealed record CorporaPages(UnionInput Input, ImmutableArray<string> Texts)
{
    /// <summary>The same pages with shingles that were made anew.</summary>
    public UnionInput With(IEnumerable<ShingleSet> shingles) =>
        Input with { Pages = [.. Input.Pages.Zip(shingles, (p, s) => p with { Shingles = s })] };

    /// <summary>The pages, read through mirrors in <paramref name="folder"/>; null where the corpora are not here.</summary>
    public static CorporaPages? Find(string folder)
    {
        var bundles = Path.Combine(Repository.Root(), "..", "shared", "corpora");
        if (!Directory.Exists(bundles))
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "shardwiki.yml");
        var space = File.ReadAllText(Path.Combine(Repository.Root(), "bench", "corpora.yml"));
        File.WriteAllText(file, space.Replace("../../shared/corpora", bundles, StringComparison.Ordinal));
        CorporaPages? pages = null;
        var run = new SpaceRun(new SpaceRequest(folder, null, TimeProvider.System), null, CancellationToken.None);
        var outcome = run.OverGathered((walk, request) =>
        {
            var reading = new PageReading(walk, new PageMemo());
            var read = reading.All(request, 5, CancellationToken.None);
            pages = new CorporaPages(
                new UnionInput
                {
                    Snapshot = walk.Snapshot,
                    State = walk.State,
                    Pages = read,
                    Overlays = [],
                    Merge = _ => new MergeAnswer.Unknown(),
                    Policy = walk.Space.Configuration.Policy,
                },
                [.. read.Select(p => reading.Parsed(p.Gathered.Id).Text)]);
            return new NotDone("read");
        });
        return pages ?? throw new InvalidOperationException($"the corpora cannot be read: {outcome}");
    }
}
