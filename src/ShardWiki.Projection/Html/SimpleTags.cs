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
    // It stands on a line of its own as a rule, and is read as <pre> is.
    private const string Listing = "listing";

    private static readonly FrozenSet<string> OfLines = new[]
    {
        "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
        "sup", "u", "var",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<int> _lineEnds = [];

    /// <summary>False once something was met that is not simple; what was written is worth nothing then.</summary>
    public bool IsSimple { get; private set; } = true;

    /// <summary>Leaves the text to the guard, for what that writes in a way of its own.</summary>
    public void LeaveToGuard() => IsSimple = false;

    /// <summary>Appends a piece of HTML as it stands within a line, or as a block of its own.</summary>
    public void Append(StringBuilder html, ReadOnlySpan<char> piece, bool isBlock)
    {
        while (IsSimple && !piece.IsEmpty)
        {
            var open = piece.IndexOf('<');
            html.Append(open < 0 ? piece : piece[..open]);
            piece = open < 0 ? [] : piece[open..];
            IsSimple = open < 0 || (piece.StartsWith("<!--") ? TakesComment(ref piece) : TakesTag(html, ref piece, isBlock));
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

    private bool TakesTag(StringBuilder html, ref ReadOnlySpan<char> piece, bool isBlock)
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

        // Elements that may not stand are left out, and only their ids would stay.
        var isLeftOut = (tag.Name == Listing ? isBlock : !StandardElements.Hold(tag.Name)) && !policy.Allows(tag.Name) && !policy.Drops(tag.Name);
        if (tag is { Name: Listing, IsEnd: false })
        {
            _lineEnds.Add(html.Length);
        }

        return isLeftOut && !tag.Has("id");
    }

    private bool Wrote(StringBuilder html, WrittenTag tag)
    {
        if (tag.IsEnd)
        {
            html.Append("</").Append(tag.Name).Append('>');
            return tag.Name != "br";
        }

        HtmlText.AppendTag(html, tag.Name, Kept(tag));
        return !tag.Has("href") && !tag.Has("name");
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
