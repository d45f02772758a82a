using System.Text;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Projection;

/// <summary>
/// The elements of emphasis that are open within a line. None stands around a block (decision 191).
/// </summary>
internal sealed class OpenPhrases(StringBuilder html)
{
    private readonly List<string> _open = [];

    // How many of them were opened again after a block.
    private int _again;

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    /// <summary>The element that an emphasis is.</summary>
    public static string ElementOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', 1) => "sub",
        ('~', _) => "del",
        ('^', _) => "sup",
        ('+', _) => "ins",
        ('=', _) => "mark",
        (_, 1) => "em",
        _ => "strong",
    };

    /// <summary>Opens <paramref name="element"/>.</summary>
    public void Open(string element)
    {
        _open.Add(element);
        Begin(element);
    }

    /// <summary>Closes what was opened last.</summary>
    public void Close()
    {
        End(_open[^1], _again >= _open.Count);
        _open.RemoveAt(_open.Count - 1);
        _again = Math.Min(_again, _open.Count);
    }

    /// <summary>Writes a block, with what is open closed before it and opened again after it; none of that is written that holds nothing.</summary>
    public void Apart(Action write)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            End(_open[i], mayHoldNothing: true);
        }

        write();
        _open.ForEach(Begin);
        _again = _open.Count;
    }

    private void Begin(string element) => html.Append('<').Append(element).Append('>');

    private void End(string element, bool mayHoldNothing)
    {
        var begin = html.Length - element.Length - 2;
        if (mayHoldNothing && begin >= 0 && html[begin] == '<' && html.ToString(begin + 1, element.Length + 1) == $"{element}>")
        {
            html.Length = begin;
        }
        else
        {
            html.Append("</").Append(element).Append('>');
        }
    }
}
