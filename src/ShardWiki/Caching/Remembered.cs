using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>What is remembered of a space and of a site of it, read beside whatever else is done: it has tens of megabytes.</summary>
internal sealed class Remembered
{
    private readonly Task<PageMemo> _pages;
    private readonly Task<VerifiedPairs> _pairs;
    private readonly Task<SiteMemo> _site;

    private Remembered(Task<PageMemo> pages, Task<VerifiedPairs> pairs, Task<SiteMemo> site) =>
        (_pages, _pairs, _site) = (pages, pairs, site);

    /// <summary>What pages say.</summary>
    public PageMemo Pages => _pages.GetAwaiter().GetResult();

    /// <summary>Which pairs of their texts were compared.</summary>
    public VerifiedPairs Pairs => _pairs.GetAwaiter().GetResult();

    /// <summary>What its files were made of.</summary>
    public SiteMemo Site => _site.GetAwaiter().GetResult();

    /// <summary>Begins to read what is remembered of a space and of its site in <paramref name="output"/>.</summary>
    public static Remembered Begin(OpenSpace space, string output) => new(
        Task.Run(() => new PageMemoFile(space).Read()),
        Task.Run(() => new PairMemoFile(space, output).Read()),
        Task.Run(() => new SiteMemoFile(space, output).Read()));
}
