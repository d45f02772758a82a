using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Makes of a word what is searched for: without case, accents and ligatures. The script of the theme does the same
/// (<c>assets/search.js</c>); where the two differ, a word is not found.
/// </summary>
internal static class WordFolding
{
    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036F';
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const int FromWide = 0xFEE0;

    /// <summary>The folded form of <paramref name="word"/>, in normal form C.</summary>
    public static string Of(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in NormalForm.Sound(word).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (rune.Value is < FirstAccent or > LastAccent)
            {
                Append(folded, rune);
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether words are made of it: letters, marks and numbers of any script.</summary>
    public static bool IsOfWords(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Whether it is of a script that writes no space between words, or takes words together.</summary>
    public static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x2E80 and <= 0x2FDF)
        or (>= 0x3005 and <= 0x318F) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static void Append(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune.Value is >= FirstWide and <= LastWide ? new Rune(rune.Value - FromWide) : rune);
        _ = lower.Value switch
        {
            'ß' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'ø' => folded.Append('o'),
            'ł' => folded.Append('l'),
            'đ' or 'ð' => folded.Append('d'),
            'þ' => folded.Append("th"),
            'ı' => folded.Append('i'),
            'ς' => folded.Append('σ'),
            _ => folded.Append(lower),
        };
    }
}
