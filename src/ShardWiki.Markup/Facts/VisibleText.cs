using System.Buffers;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Gathers the text that a reader sees: words with one space between them, one line for each block.</summary>
internal sealed class VisibleText
{
    // What one long page needed is not kept for all that come after it.
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static StringBuilder? _free;

    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\n\r\f\v\u00A0\u0085\u2028\u2029");
    private readonly StringBuilder _text = Room();
    private char _owed;

    /// <summary>Where the next word will stand, at the earliest.</summary>
    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAny(Space);
            if (length == 0)
            {
                Owe(' ');
                text = text.TrimStart(" \t\n\r\f\v\u00A0\u0085\u2028\u2029");
                continue;
            }

            Pay();
            _text.Append(length < 0 ? text : text[..length]);
            text = length < 0 ? [] : text[length..];
        }
    }

    /// <summary>Ends the line, once there is anything on it.</summary>
    public void Break() => Owe('\n');

    /// <summary>The words since <paramref name="start"/>, on one line.</summary>
    public string LineSince(int start) =>
        NormalForm.Of(_text.ToString(start, _text.Length - start).Replace('\n', ' ').Trim());

    /// <summary>All of it; nothing is added or asked for afterwards, and its room is used again on this thread.</summary>
    public string End()
    {
        var text = NormalForm.Sound(_text.ToString());
        _free = _text.Capacity <= MostKept ? _text.Clear() : null;
        return text;
    }

    private static StringBuilder Room()
    {
        var room = _free ?? new StringBuilder(1024);
        _free = null;
        return room;
    }

    private void Owe(char space) => _owed = _text.Length == 0 ? '\0' : _owed == '\n' ? '\n' : space;

    private void Pay()
    {
        if (_owed != '\0')
        {
            _text.Append(_owed);
            _owed = '\0';
        }
    }
}
