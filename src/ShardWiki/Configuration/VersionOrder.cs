using System.Globalization;
using System.Text.RegularExpressions;

namespace ShardWiki;

/// <summary>Orders names of versions: numbers within them count as numbers, and 1.10 comes after 1.9; else ordinal.</summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static readonly VersionOrder Instance = new();
    private static readonly Regex Part = new(@"\d+|\D+", RegexOptions.CultureInvariant);

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

    private static int Of(string a, string b) =>
        decimal.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var x)
        && decimal.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y)
            : string.CompareOrdinal(a, b);
}
