using System.Text.RegularExpressions;

namespace ShardWiki;

/// <summary>Orders names of versions: numbers within them count as numbers, and 1.10 comes after 1.9; else ordinal.</summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static readonly VersionOrder Instance = new();
    private static readonly Regex Part = new("[0-9]+|[^0-9]+", RegexOptions.CultureInvariant);

    public int Compare(string? x, string? y)
    {
        var (a, b) = (Part.Matches(x ?? ""), Part.Matches(y ?? ""));
        for (var i = 0; i < a.Count && i < b.Count; i++)
        {
            var order = Of(a[i].Value, b[i].Value);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Count != b.Count ? a.Count.CompareTo(b.Count) : string.CompareOrdinal(x, y);
    }

    // However long: a server chooses the names, and an order with exceptions is none.
    private static int Of(string a, string b)
    {
        if (!char.IsAsciiDigit(a[0]) || !char.IsAsciiDigit(b[0]))
        {
            return string.CompareOrdinal(a, b);
        }

        var (x, y) = (a.TrimStart('0'), b.TrimStart('0'));
        return x.Length != y.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y);
    }
}
