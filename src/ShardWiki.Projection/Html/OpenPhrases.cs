using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// The elements of emphasis that are open within a line. None stands around a block (decision 191), and none is written that holds nothing.
/// </summary>
internal sealed class OpenPhrases(StringBuilder html)
{
    private readonly List<string> _open = [];

    /// <summary>Opens <paramref name="element"/>.</summary>
    public void Open(string element)
    {
        _open.Add(element);
        html.Append('<').Append(element).Append('>');
    }

    /// <summary>Closes what was opened last.</summary>
    public void Close()
    {
        End(_open[^1]);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Writes a block, with what is open closed before it and opened again after it.</summary>
    public void Apart(Action write)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            End(_open[i]);
        }

        write();
        foreach (var element in _open)
        {
            html.Append('<').Append(element).Append('>');
        }
    }

    private void End(string element)
    {
        var begin = html.Length - element.Length - 2;
        if (begin >= 0 && html[begin] == '<' && html.ToString(begin + 1, element.Length + 1) == $"{element}>")
        {
            html.Length = begin;
        }
        else
        {
            html.Append("</").Append(element).Append('>');
        }
    }
}
