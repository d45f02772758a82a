using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// What matching asks of every page, side by side by number: whoever looks through all pages for one thing waits for no
/// page's own memory.
/// </summary>
internal sealed class PageColumns
{
    public PageColumns(ImmutableArray<ReadPage> pages)
    {
        (Ids, Paths) = (new Identity[pages.Length], new PagePath[pages.Length]);
        (Shingles, Lengths) = (new ShingleSet[pages.Length], new int[pages.Length]);
        (Words, Shown) = (new int[pages.Length], new Fingerprint[pages.Length]);
        (Texts, Titles) = (new ulong[pages.Length], new ulong[pages.Length]);
        Own = new Fingerprint[pages.Length];
        var (moved, changed, directed) = (new List<int>(), new List<int>(), new List<int>());
        var (named, told) = (new List<int>(), new List<int>());
        for (var page = 0; page < pages.Length; page++)
        {
            var read = pages[page];
            (Ids[page], Paths[page]) = (read.Gathered.Id, read.Gathered.Path);
            (Shingles[page], Lengths[page]) = (read.Shingles, read.Shingles.Hashes.Length);
            (Words[page], Shown[page]) = (read.Facts.Words, read.Shown);
            (Texts[page], Titles[page]) = (read.Shingles.Hash, TitleKey.HashOf(read.Facts.Title));
            Own[page] = read.Gathered.Content.Content;
            Note(moved, page, !read.Gathered.History.FormerKeys.IsEmpty);
            Note(changed, page, !read.Gathered.History.Changes.IsEmpty);
            Note(directed, page, !read.Facts.Directives.IsEmpty);
            Note(named, page, read.Facts.StableId is not null);
            Note(told, page, !read.Facts.Findings.IsEmpty);
        }

        (Moved, Changed, Directed) = ([.. moved], [.. changed], [.. directed]);
        (Named, Told) = ([.. named], [.. told]);
    }

    public Identity[] Ids { get; }

    public PagePath[] Paths { get; }

    public ShingleSet[] Shingles { get; }

    /// <summary>How many shingles each page has.</summary>
    public int[] Lengths { get; }

    /// <summary>How many words each page has.</summary>
    public int[] Words { get; }

    /// <summary>The content that each page shows.</summary>
    public Fingerprint[] Shown { get; }

    /// <summary>The content that each page has in its shard.</summary>
    public Fingerprint[] Own { get; }

    /// <summary>The <see cref="ShingleSet.Hash"/> of each page.</summary>
    public ulong[] Texts { get; }

    /// <summary>For each page the number that <see cref="TitleKey.HashOf"/> gives its title.</summary>
    public ulong[] Titles { get; }

    /// <summary>The pages that were renamed, in order.</summary>
    public ImmutableArray<int> Moved { get; }

    /// <summary>The pages whose history is known, in order.</summary>
    public ImmutableArray<int> Changed { get; }

    /// <summary>The pages with directives, in order.</summary>
    public ImmutableArray<int> Directed { get; }

    /// <summary>The pages that give themselves a stable id, in order.</summary>
    public ImmutableArray<int> Named { get; }

    /// <summary>The pages of whose text there is something to tell, in order.</summary>
    public ImmutableArray<int> Told { get; }

    private static void Note(List<int> pages, int page, bool isOne)
    {
        if (isOne)
        {
            pages.Add(page);
        }
    }
}
