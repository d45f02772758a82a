using System.Globalization;

namespace ShardWiki.Union;

/// <summary>
/// Lines of a text that stand together: the first, counted from 1, and how many; 0 of them stand before the first.
/// </summary>
public readonly record struct LineSpread(int First, int Count)
{
    public override string ToString() => Count switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"before {First}"),
        1 => First.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{First}–{First + Count - 1}"),
    };
}
