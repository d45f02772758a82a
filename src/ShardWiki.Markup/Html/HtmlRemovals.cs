using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// What the policy takes out of the HTML of one page: each kind once, where it stands first. It is for telling the
/// author only; what is written is decided by the guard of another room.
/// </summary>
internal sealed class HtmlRemovals(HtmlPolicy policy)
{
    // Nobody reads more, and names are the author's: they may be as many and as long as he likes.
    private const int MostKinds = 20;
    private const int LongestName = 40;

    private readonly SortedDictionary<string, int> _first = new(StringComparer.Ordinal);

    /// <summary>Takes an opening tag.</summary>
    public void Take(string element, int offset)
    {
        if (policy.Drops(element))
        {
            Add($"<{Short(element)}> is taken out, with what it holds", offset);
        }
        else if (!policy.Allows(element) && !policy.AllowsFormula(element))
        {
            Add($"<{Short(element)}> is taken out; the words in it stay", offset);
        }
    }

    /// <summary>Takes an attribute of an element.</summary>
    public void Take(string element, string attribute, string value, int offset)
    {
        if (!policy.Allows(element) || policy.Drops(element) || IsNamesake(element, attribute))
        {
            return;
        }

        if (!policy.Allows(element, attribute))
        {
            Add($"the attribute '{Short(attribute)}' of <{element}> is taken out", offset);
        }
        else if (policy.IsUrl(attribute) && !policy.AllowsUrl(attribute, value.Trim()) && !IsElsewhere(value))
        {
            Add($"the address in '{Short(attribute)}' of <{element}> is not followed: its scheme is not allowed", offset);
        }
    }

    public void Report(PageFindings findings)
    {
        foreach (var (message, offset) in _first)
        {
            findings.Add(FindingCode.HtmlRemoved, offset, message);
        }
    }

    // The old way to name a place is understood, though it is not kept as it is written.
    private static bool IsNamesake(string element, string attribute) => element == "a" && attribute == "name";

    // A picture elsewhere becomes a link, which loses nothing.
    private static bool IsElsewhere(string url) =>
        UrlScheme.NamesHost(url.Trim()) || UrlScheme.Of(url.Trim()) is "http" or "https";

    private void Add(string message, int offset)
    {
        if (_first.Count < MostKinds)
        {
            _first.TryAdd(message, offset);
        }
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
