using System.Collections.Frozen;
using System.Text;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Writes HTML of the author's without a parser where it is simple: elements of a line with few attributes, tags that no standard names,
/// comments. Each tag is written as <see cref="HtmlGuard"/> would write it. Whether all of them together are what the guard would make of
/// them, <see cref="PlainHtml"/> tells of the whole text; what is not simple is left to the guard.
/// </summary>
internal sealed class SimpleTags(HtmlPolicy policy, Func<string, string> idOf)
{
    /// <summary>A text with more tags of its author's than this is for the guard, which says how deep they may be.</summary>
    private const int MostTags = 400;

    // It stands on a line of its own as a rule, and is read as <pre> is.
    private const string Listing = "listing";

    private static readonly FrozenSet<string> OfLines = new[]
    {
        "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
        "sup", "u", "var",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<int> _lineEnds = [];

    // The tags that were left out, with how many elements of a line were open around each; null where there are several of a name.
    private readonly Dictionary<string, int?> _leftOut = new(StringComparer.Ordinal);
    private int _open;
    private int _tags;

    /// <summary>False once something was met that is not simple; what was written is worth nothing then.</summary>
    public bool IsSimple { get; private set; } = true;

    /// <summary>How many tags and remarks the author has written so far.</summary>
    public int Count => _tags;

    /// <summary>How many links of theirs are open.</summary>
    public int OpenLinks { get; private set; }

    /// <summary>Leaves the text to the guard, for what that writes in a way of its own.</summary>
    public void LeaveToGuard() => IsSimple = false;

    /// <summary>
    /// Appends a piece of HTML as a block of its own, or as it stands within a line, in so many elements of the line that are not of the
    /// author's HTML (null for a block).
    /// </summary>
    public void Append(StringBuilder html, ReadOnlySpan<char> piece, int? around)
    {
        while (IsSimple && !piece.IsEmpty)
        {
            var open = piece.IndexOf('<');
            html.Append(open < 0 ? piece : piece[..open]);
            piece = open < 0 ? [] : piece[open..];
            IsSimple = open < 0
                || (++_tags <= MostTags && (piece.StartsWith("<!--") ? TakesComment(ref piece) : TakesTag(html, ref piece, around)));
        }
    }

    /// <summary>Takes away of the finished <paramref name="html"/> what a parser would not have read.</summary>
    public void End(StringBuilder html)
    {
        for (var i = _lineEnds.Count - 1; i >= 0; i--)
        {
            if (_lineEnds[i] < html.Length && html[_lineEnds[i]] == '\n')
            {
                html.Remove(_lineEnds[i], 1);
            }
        }
    }

    // A comment that ends in another way than it should is for the guard.
    private static bool TakesComment(ref ReadOnlySpan<char> piece)
    {
        var length = piece[4..].IndexOf("-->", StringComparison.Ordinal);
        if (length < 0 || piece[4..] is ['>', ..] or ['-', '>', ..] || piece.Slice(4, length).Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        piece = piece[(4 + length + 3)..];
        return true;
    }

    private bool TakesTag(StringBuilder html, ref ReadOnlySpan<char> piece, int? around)
    {
        if (WrittenTag.Read(piece, out var length) is not { } tag)
        {
            return false;
        }

        piece = piece[length..];
        if (OfLines.Contains(tag.Name) && policy.Allows(tag.Name))
        {
            return Wrote(html, tag);
        }

        if (tag is { Name: Listing, IsEnd: false } && (piece.IsEmpty || piece[0] == '\n'))
        {
            _lineEnds.Add(html.Length);
        }

        return (tag.Name == Listing ? around is null && _open == 0 : !StandardElements.Hold(tag.Name))
            && !policy.Allows(tag.Name) && !policy.Drops(tag.Name) && LeavesOut(tag, (around ?? 0) + _open);
    }

    // Elements that may not stand are left out. Their ids would stay, and what is open where they end would end with them.
    private bool LeavesOut(WrittenTag tag, int around)
    {
        if (!tag.IsEnd)
        {
            _leftOut[tag.Name] = _leftOut.ContainsKey(tag.Name) ? null : around;
            return !tag.Has("id");
        }

        return around == 0 || !_leftOut.TryGetValue(tag.Name, out var begun) || begun == around;
    }

    private bool Wrote(StringBuilder html, WrittenTag tag)
    {
        var step = tag.Name == "br" ? 0 : tag.IsEnd ? -1 : 1;
        _open += step;
        OpenLinks += tag.Name == "a" ? step : 0;
        if (tag.IsEnd)
        {
            html.Append("</").Append(tag.Name).Append('>');
            return step != 0;
        }

        HtmlText.AppendTag(html, tag.Name, Kept(tag));
        return !tag.Attributes.Any(a => a.Name is "href" or "name" || a.Name.StartsWith(HtmlGuard.LinkMark, StringComparison.Ordinal));
    }

    private IEnumerable<(string Name, string Value)> Kept(WrittenTag tag)
    {
        foreach (var (name, value) in tag.Attributes)
        {
            if (policy.Allows(tag.Name, name) && policy.Value(name, value) is { } kept)
            {
                yield return (name, name == "id" ? idOf(kept) : kept);
            }
        }
    }
}
