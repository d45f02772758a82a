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
        var moved = new List<int>();
        for (var page = 0; page < pages.Length; page++)
        {
            var read = pages[page];
            (Ids[page], Paths[page]) = (read.Gathered.Id, read.Gathered.Path);
            (Shingles[page], Lengths[page]) = (read.Shingles, read.Shingles.Hashes.Length);
            (Words[page], Shown[page]) = (read.Facts.Words, read.Shown);
            if (!read.Gathered.History.FormerKeys.IsEmpty)
            {
                moved.Add(page);
            }
        }

        Moved = [.. moved];
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

    /// <summary>The pages that were renamed, in order.</summary>
    public int[] Moved { get; }
}
