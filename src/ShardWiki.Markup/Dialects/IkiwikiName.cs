using System.Buffers;
using System.Globalization;
using System.Text;

namespace ShardWiki.Markup;

/// <summary>Names of ikiwiki's files: <c>_</c> is a space and <c>__58__</c> the character of that number.</summary>
public static class IkiwikiName
{
    private const string Signs = "-_+/.:";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + Signs);

    /// <summary>The name as people read it.</summary>
    public static string Shown(string name)
    {
        var title = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var end = name.AsSpan(i).StartsWith("__") ? name.IndexOf("__", i + 2, StringComparison.Ordinal) : -1;
            if (end > 0
                && NumberIn(name.AsSpan(i + 2, end - i - 2)) is { } number
                && Rune.IsValid(number))
            {
                title.Append(new Rune(number).ToString());
                i = end + 1;
            }
            else
            {
                title.Append(name[i] == '_' ? ' ' : name[i]);
            }
        }

        return title.ToString();
    }

    /// <summary>
    /// The name as ikiwiki writes it in files and compares it in links: <c>_</c> for a space, <c>__NUMBER__</c> for any
    /// other sign that it keeps out of file names.
    /// </summary>
    public static string Written(string name)
    {
        // Hot: asked of every link that a specification looks at, and nearly all of them are written so already.
        if (!name.AsSpan().ContainsAnyExcept(Plain))
        {
            return name;
        }

        var written = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || Signs.Contains(rune.ToString(), StringComparison.Ordinal);
            written.Append(isPlain ? rune.ToString()
                : rune.Value == ' ' ? "_"
                : string.Create(CultureInfo.InvariantCulture, $"__{rune.Value}__"));
        }

        return written.ToString();
    }

    private static int? NumberIn(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
