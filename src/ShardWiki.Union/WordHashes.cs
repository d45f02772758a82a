using System.Globalization;

namespace ShardWiki.Union;

/// <summary>
/// The words of a text as 64-bit hashes, in order: FNV-1a over the lower-cased letters, finished with SplitMix64's
/// mixer (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). No string is made for a word.
/// </summary>
internal static class WordHashes
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static List<ulong> Of(string text)
    {
        var words = new List<ulong>(text.Length / 6);
        var hash = Offset;
        var inWord = false;
        foreach (var c in text)
        {
            if (inWord && (!IsOfWord(c) || StandsAlone(c)))
            {
                words.Add(Mixed(hash));
                (hash, inWord) = (Offset, false);
            }

            if (IsOfWord(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
                inWord = true;
            }
        }

        if (inWord)
        {
            words.Add(Mixed(hash));
        }

        return words;
    }

    public static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    // A surrogate is one half of a letter or sign beyond the first plane, which counts as a letter.
    private static bool IsOfWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c)));

    // Chinese and Japanese write no spaces: each sign is a word there.
    private static bool StandsAlone(char c) => c is >= '\u2E80' and < '\uA000';

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
