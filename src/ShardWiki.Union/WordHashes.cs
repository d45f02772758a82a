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

    /// <summary>
    /// Writes the hashes to <paramref name="words"/>, which has room for as many as the text has characters, and says
    /// how many there are.
    /// </summary>
    public static int Write(ReadOnlySpan<char> text, Span<ulong> words)
    {
        // Hot: run over every character of every page. Between two words stands a hash that is still the offset, which
        // no letter leaves as it is.
        var (count, hash) = (0, Offset);
        foreach (var c in text)
        {
            if (IsAsciiLetter(c))
            {
                hash = (hash ^ (c | 0x20u)) * Prime;
                continue;
            }

            var isOfWord = char.IsAsciiDigit(c) || (c > 127 && IsOfWord(c));
            if (hash != Offset && (!isOfWord || StandsAlone(c)))
            {
                words[count++] = Mixed(hash);
                hash = Offset;
            }

            hash = isOfWord ? (hash ^ char.ToLowerInvariant(c)) * Prime : hash;
        }

        if (hash != Offset)
        {
            words[count++] = Mixed(hash);
        }

        return count;
    }

    public static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') < 26;

    // A surrogate is one half of a letter or sign beyond the first plane, which counts as a letter.
    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);

    // Chinese and Japanese write no spaces: each sign is a word there.
    private static bool StandsAlone(char c) => c is >= '\u2E80' and < '\uA000';

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
