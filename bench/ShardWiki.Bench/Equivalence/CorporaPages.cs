using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Bench;

/// <summary>The pages of the three corpora as the program reads them, with their histories and without git's merges.</summary>
internal sealed record CorporaPages(UnionInput Input, ImmutableArray<string> Texts)
{
    private static string Bundles => Path.Combine(Repository.Root(), "..", "shared", "corpora");

    /// <summary>The same pages with shingles that were made anew.</summary>
    public UnionInput With(IEnumerable<ShingleSet> shingles) =>
        Input with { Pages = [.. Input.Pages.Zip(shingles, (p, s) => p with { Shingles = s })] };

    /// <summary>Writes the space of the corpora into a folder of its own.</summary>
    public static void WriteSpace(string folder)
    {
        var space = File.ReadAllText(Path.Combine(Repository.Root(), "bench", "corpora.yml"));
        File.WriteAllText(Path.Combine(folder, "shardwiki.yml"), space.Replace("../../shared/corpora", Bundles, StringComparison.Ordinal));
    }

    /// <summary>The pages, read through mirrors in <paramref name="folder"/>; null where the corpora are not here.</summary>
    public static CorporaPages? Find(string folder)
    {
        if (!Directory.Exists(Bundles))
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        WriteSpace(folder);
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
