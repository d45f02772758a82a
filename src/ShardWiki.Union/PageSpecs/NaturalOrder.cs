namespace ShardWiki.Union;

/// <summary>The order of names in which runs of digits count as numbers: 2 before 10.</summary>
internal static class NaturalOrder
{
    public static int Compare(string a, string b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (Run(a, i), Run(b, j));
            var order = char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j])
                ? Numbers(a.AsSpan(i, x), b.AsSpan(j, y))
                : a.AsSpan(i, x).SequenceCompareTo(b.AsSpan(j, y));
            if (order != 0)
            {
                return order;
            }

            (i, j) = (i + x, j + y);
        }

        return (a.Length - i).CompareTo(b.Length - j);
    }

    private static int Run(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[at]))
        {
            end++;
        }

        return end - at;
    }

    // However long they are: no number is made of them.
    private static int Numbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var x = a.TrimStart('0');
        var y = b.TrimStart('0');
        var order = x.Length != y.Length ? x.Length.CompareTo(y.Length) : x.SequenceCompareTo(y);
        return order != 0 ? order : a.Length.CompareTo(b.Length);
    }
}
