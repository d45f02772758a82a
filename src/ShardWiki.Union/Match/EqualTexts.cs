using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ShardWiki.Union;

/// <summary>
/// The pages that speak, by what they say: pages with equal shingle sets are one text, however many they are. Texts are
/// numbered in the order of their first pages, so that the work of comparing grows with the texts, not with the copies.
/// </summary>
internal sealed class EqualTexts
{
    private readonly Dictionary<ShingleSet, int> _numbers;
    private readonly List<ShingleSet> _sets = [];
    private readonly List<int> _lengths = [];
    private readonly List<ImmutableArray<int>> _pages = [];

    private EqualTexts(int pages) => _numbers = new Dictionary<ShingleSet, int>(pages);

    /// <summary>How many texts there are.</summary>
    public int Count => _pages.Count;

    /// <summary>The texts of all pages of <paramref name="roster"/> that speak.</summary>
    public static EqualTexts Of(Roster roster)
    {
        var texts = new EqualTexts(roster.Pages.Length);
        var more = new Dictionary<int, ImmutableArray<int>.Builder>();
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            if (!Matching.Speaks(roster, page) || roster.LengthOf(page) == 0)
            {
                continue;
            }

            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                texts._numbers, roster.ShinglesOf(page), out var isKnown);
            if (!isKnown)
            {
                number = texts.Count;
                texts._sets.Add(roster.ShinglesOf(page));
                texts._lengths.Add(roster.LengthOf(page));
                texts._pages.Add([page]);
                continue;
            }

            if (!more.TryGetValue(number, out var pages))
            {
                more.Add(number, pages = texts._pages[number].ToBuilder());
            }

            pages.Add(page);
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
}
