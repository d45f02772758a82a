using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// Anchors of one page, each once: the heading's words in lower case, punctuation dropped, spaces as <c>-</c>, letters
/// of every script kept, <c>-1</c>, <c>-2</c> … for the same words again (as GitHub writes them).
/// </summary>
internal sealed class AnchorSet
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public string Take(string heading)
    {
        var slug = SlugOf(heading);
        if (_taken.TryAdd(slug, 0))
        {
            return slug;
        }

        while (true)
        {
            var anchor = $"{slug}-{++_taken[slug]}";
            if (_taken.TryAdd(anchor, 0))
            {
                return anchor;
            }
        }
    }

    private static string SlugOf(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in NormalForm.Of(heading).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_')
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
