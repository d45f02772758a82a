using System.Buffers;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// The terms of a text, one after the other: folded words, and of scripts without spaces every two characters that stand
/// side by side. Text of ASCII is not copied but for one buffer: most text is, and all of it goes through here.
/// </summary>
internal sealed class Terms
{
    /// <summary>What is longer is cut: it is found by its beginning.</summary>
    public const int Longest = 32;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly char[] _lower = new char[Longest];

    /// <summary>
    /// Whether the last sign of a run without spaces is taken alone too. Of what is searched it is, so that every sign begins
    /// some term; of what is asked it is not.
    /// </summary>
    public bool TakesLastSign { get; init; }

    /// <summary>Takes a term; it is gone when the call returns.</summary>
    public delegate void Taking(ReadOnlySpan<char> term);

    /// <summary>The terms of <paramref name="text"/> as it would be asked, each as often as it stands there.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var all = new List<string>();
        new Terms().Each(text, term => all.Add(term.ToString()));
        return all;
    }

    /// <summary>Hands every term of <paramref name="text"/> to <paramref name="take"/>.</summary>
    public void Each(ReadOnlySpan<char> text, Taking take)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            plain = plain < 0 ? text.Length : plain;
            if (plain == text.Length || (plain > 0 && text[plain] < 0x80))
            {
                take(Lower(text[..Math.Min(plain, Longest)]));
                text = text[Math.Min(plain + 1, text.Length)..];
                continue;
            }

            var length = LengthOfWord(text);
            if (length > 0)
            {
                Fold(text[..length].ToString(), take);
            }

            text = text[Math.Min(length + 1, text.Length)..];
        }
    }

    private ReadOnlySpan<char> Lower(ReadOnlySpan<char> word)
    {
        var length = Ascii.ToLower(word, _lower, out var written) == OperationStatus.Done ? written : 0;
        return _lower.AsSpan(0, length);
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Rune.DecodeFromUtf16(text[length..], out var rune, out var read) == OperationStatus.Done
            && WordFolding.IsOfWords(rune))
        {
            length += read;
        }

        return length;
    }

    private void Fold(string word, Taking take)
    {
        var folded = WordFolding.Of(word);
        for (var start = 0; start < folded.Length;)
        {
            var isUnspaced = WordFolding.IsUnspaced(Rune.GetRuneAt(folded, start));
            var end = start;
            while (end < folded.Length && WordFolding.IsUnspaced(Rune.GetRuneAt(folded, end)) == isUnspaced)
            {
                end += Rune.GetRuneAt(folded, end).Utf16SequenceLength;
            }

            var run = folded.AsSpan(start, end - start);
            start = end;
            if (isUnspaced)
            {
                Pairs(run, take);
            }
            else
            {
                take(Cut(run));
            }
        }
    }

    private void Pairs(ReadOnlySpan<char> run, Taking take)
    {
        var first = Length(run);
        if (first == run.Length)
        {
            take(run);
        }

        while (first < run.Length)
        {
            var second = Length(run[first..]);
            take(run[..(first + second)]);
            run = run[first..];
            first = second;
            if (TakesLastSign && first == run.Length)
            {
                take(run);
            }
        }
    }

    private static int Length(ReadOnlySpan<char> run) => char.IsHighSurrogate(run[0]) ? 2 : 1;

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> term) =>
        term.Length <= Longest ? term : term[..(char.IsHighSurrogate(term[Longest - 1]) ? Longest - 1 : Longest)];
}
