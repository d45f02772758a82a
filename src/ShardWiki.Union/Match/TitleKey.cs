using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A title as far as sameness goes: lower-case letters and digits, everything else one space. Titles that say nothing
/// of their page (<c>generic-titles.txt</c>) have none.
/// </summary>
internal static class TitleKey
{
    private const int LongestOnStack = 256;

    private static readonly FrozenSet<string> Generic = ReadGeneric();
    private static readonly FrozenSet<ulong> GenericHashes = Generic.Select(WordsOf).ToFrozenSet();

    /// <summary>The key of <paramref name="title"/>; null where it is generic or holds no letter or digit.</summary>
    public static string? Find(string title)
    {
        var key = Folded(title);
        return key.Length == 0 || Generic.Contains(key) ? null : key;
    }

    /// <summary>
    /// A number that is the same for titles with the same key, and nearly always another for others; 0 where the title has
    /// no key. No key is made for it.
    /// </summary>
    public static ulong HashOf(string title)
    {
        var hash = WordsOf(title);
        return (hash == 0 || GenericHashes.Contains(hash)) && Find(title) is null ? 0 : Math.Max(hash, 1);
    }

    /// <summary>Normal form C, lower-case, runs of anything but letters, marks and digits as one space.</summary>
    public static string Folded(string text) => Ascii.IsValid(text) ? FoldedAscii(text) : FoldedRunes(text);

    // Hot: run for the title of every page. A key is made of words, and in plain letters those are the words of shingles.
    private static ulong WordsOf(string title)
    {
        var plain = Ascii.IsValid(title) ? title : FoldedRunes(title);
        return Ascii.IsValid(plain) ? WordsOfAscii(plain) : LettersOf(plain);
    }

    private static ulong WordsOfAscii(string plain)
    {
        Span<ulong> words = plain.Length <= LongestOnStack ? stackalloc ulong[plain.Length] : new ulong[plain.Length];
        var hash = 0UL;
        foreach (var word in words[..WordHashes.Write(plain, words)])
        {
            hash = WordHashes.Mixed(hash + word);
        }

        return hash;
    }

    // Shingles leave out signs that tell titles apart: the numbers in circles, those of Rome.
    private static ulong LettersOf(string key)
    {
        var hash = 0UL;
        foreach (var letter in key)
        {
            hash = WordHashes.Mixed(hash + letter + 1);
        }

        return hash;
    }

    private static string FoldedAscii(string text)
    {
        Span<char> folded = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        return new string(folded[..length].TrimEnd(' '));
    }

    private static string FoldedRunes(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in NormalForm.Of(text).EnumerateRunes())
        {
            // The categories begin with the letters, then the marks, then the numbers.
            if (Rune.GetUnicodeCategory(rune) <= UnicodeCategory.OtherNumber)
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static FrozenSet<string> ReadGeneric()
    {
        using var stream = typeof(TitleKey).Assembly.GetManifestResourceStream("generic-titles.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n').Select(l => l.Trim())
            .Where(l => l.Length > 0 && l[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
