using System.Globalization;
using System.Text;

namespace ShardWiki;

/// <summary>The name of a patch's file, as <c>git format-patch</c> makes it of number and subject.</summary>
internal static class PatchName
{
    private const int Longest = 52;

    /// <summary>Such as <c>0001-Mend-the-lamp.patch</c>.</summary>
    public static string Of(int number, string message)
    {
        var name = new StringBuilder();
        foreach (var c in message.Split('\n')[0].Take(Longest))
        {
            _ = char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? name.Append(c)
                : name.Length > 0 && name[^1] != '-' ? name.Append('-')
                : name;
        }

        var words = name.ToString().Replace("..", ".", StringComparison.Ordinal).Trim('-', '.');
        return string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{(words.Length == 0 ? "edit" : words)}.patch");
    }
}
