using System.Collections.Concurrent;

namespace ShardWiki.Union;

/// <summary>
/// Finds the anchor that a link's fragment means in a page: to the letter, else whatever the case and the signs between
/// the words, since every program that makes anchors of headings makes its own. It may be asked from many threads.
/// </summary>
internal sealed class Anchors(Roster roster)
{
    private readonly ConcurrentDictionary<int, Dictionary<string, string>> _folded = [];

    /// <summary>
    /// The anchor in <paramref name="page"/> that <paramref name="fragment"/> means; null where there is none.
    /// </summary>
    public string? Find(int page, string fragment)
    {
        var facts = roster[page].Facts;
        if (facts.Anchors.Contains(fragment) || facts.Headings.Any(h => h.Anchor == fragment))
        {
            return fragment;
        }

        // Obsidian writes the headings above as well: the last one is meant.
        var last = fragment[(fragment.LastIndexOf('#') + 1)..];
        return _folded.GetOrAdd(page, Folded).GetValueOrDefault(Key(last));
    }

    private Dictionary<string, string> Folded(int page)
    {
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var heading in roster[page].Facts.Headings)
        {
            folded.TryAdd(Key(heading.Anchor), heading.Anchor);
            folded.TryAdd(Key(heading.Text), heading.Anchor);
        }

        foreach (var anchor in roster[page].Facts.Anchors)
        {
            folded.TryAdd(Key(anchor), anchor);
        }

        folded.Remove("");
        return folded;
    }

    private static string Key(string text) => TitleKey.Folded(text).Replace(" ", "", StringComparison.Ordinal);
}
