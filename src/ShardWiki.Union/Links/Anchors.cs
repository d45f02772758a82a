namespace ShardWiki.Union;

/// <summary>
/// Finds the anchor that a link's fragment means in a page: to the letter, else whatever the case and the signs between
/// the words, since every program that makes anchors of headings makes its own.
/// </summary>
internal sealed class Anchors(Roster roster)
{
    private readonly Dictionary<int, Dictionary<string, string>> _folded = [];

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
        return Folded(page).GetValueOrDefault(Key(last));
    }

    private Dictionary<string, string> Folded(int page)
    {
        if (_folded.TryGetValue(page, out var folded))
        {
            return folded;
        }

        folded = new Dictionary<string, string>(StringComparer.Ordinal);
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
        return _folded[page] = folded;
    }

    private static string Key(string text) => TitleKey.Folded(text).Replace(" ", "", StringComparison.Ordinal);
}
