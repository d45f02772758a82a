using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// The title of last resort: the file's name, or its folder's where the file is the page of its folder.
/// </summary>
internal static class PageTitle
{
    private const string OfTheRoot = "Index";

    public static string FromFile(PageSource source)
    {
        var file = source.Place.File;
        var slash = file.LastIndexOf('/');
        var folder = slash < 0 ? "" : file[..slash];
        var name = source.Name;
        if (source.Dialect.FolderPages.Contains(name, StringComparer.Ordinal))
        {
            name = folder.Length == 0 ? OfTheRoot : folder[(folder.LastIndexOf('/') + 1)..];
        }

        var title = NormalText.Of(source.Dialect == Dialect.Ikiwiki ? Unescaped(name) : name);
        return title.Length == 0 ? OfTheRoot : title;
    }

    /// <summary>ikiwiki's file names: <c>_</c> is a space and <c>__58__</c> the character of that number.</summary>
    private static string Unescaped(string name)
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

    private static int? NumberIn(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
