using System.Text;

namespace ShardWiki.Projection;

/// <summary>Words as Markdown that shows just them, on one line and in one direction.</summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_{}[]<>()#+!|~&";

    /// <summary><paramref name="words"/> with every mark escaped.</summary>
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var c in DirectionMarks.Named(words))
        {
            _ = Marks.Contains(c, StringComparison.Ordinal) ? text.Append('\\').Append(c) : text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.ToString();
    }
}
