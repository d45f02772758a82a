using System.Buffers;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Gathers the text that a reader sees: words with one space between them, one line for each block.</summary>
internal sealed class VisibleText
{
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\n\r\f\v\u00A0\u0085\u2028\u2029");
    private readonly StringBuilder _text = new();
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

    public override string ToString() => NormalForm.Sound(_text.ToString());

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
