using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// The pages that speak, by what they say: pages with equal shingle sets are one text, however many they are. Texts are
/// numbered in the order of their first pages, so that the work of comparing grows with the texts, not with the copies.
/// </summary>
internal sealed class EqualTexts
{
    private const int Silent = -1;

    private readonly List<ShingleSet> _sets = [];
    private readonly List<int> _lengths = [];
    private readonly List<ImmutableArray<int>> _pages = [];

    private EqualTexts()
    {
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _pages.Count;

    /// <summary>The texts of all pages of <paramref name="roster"/> that speak.</summary>
    public static EqualTexts Of(Roster roster)
    {
        var texts = new EqualTexts();
        var (firsts, numbers) = (FirstsOf(roster), new int[roster.Pages.Length]);
        var more = new Dictionary<int, ImmutableArray<int>.Builder>();
        for (var page = 0; page < firsts.Length; page++)
        {
            if (firsts[page] == page)
            {
                numbers[page] = texts.Count;
                texts._sets.Add(roster.ShinglesOf(page));
                texts._lengths.Add(roster.LengthOf(page));
                texts._pages.Add([page]);
            }
            else if (firsts[page] != Silent)
            {
                var number = numbers[firsts[page]];
                if (!more.TryGetValue(number, out var pages))
                {
                    more.Add(number, pages = texts._pages[number].ToBuilder());
                }

                pages.Add(page);
            }
        }

        foreach (var (number, pages) in more)
        {
            texts._pages[number] = pages.DrainToImmutable();
        }

        return texts;
    }

    /// <summary>The shingles of a text.</summary>
    public ShingleSet this[int text] => _sets[text];

    /// <summary>How many shingles a text has.</summary>
    public int LengthOf(int text) => _lengths[text];

    /// <summary>The pages that say it, by number.</summary>
    public ImmutableArray<int> PagesOf(int text) => _pages[text];

    // For each page the first that says the same, by number.
    private static int[] FirstsOf(Roster roster)
    {
        var firsts = new int[roster.Pages.Length];
        using var lent = new Lent<ulong>(firsts.Length);
        var hashes = lent.Span;
        for (var page = 0; page < firsts.Length; page++)
        {
            var isSilent = !Matching.Speaks(roster, page) || roster.LengthOf(page) == 0;
            firsts[page] = isSilent ? Silent : page;
            hashes[page] = roster.TextHashOf(page);
        }

        HashOrder.SortInRuns(hashes, (pages, _) =>
        {
            foreach (var same in pages.ToArray().Where(p => firsts[p] != Silent).GroupBy(roster.ShinglesOf))
            {
                var first = same.First();
                foreach (var page in same)
                {
                    firsts[page] = first;
                }
            }
        });
        return firsts;
    }
}
