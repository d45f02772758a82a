using System.Globalization;

namespace ShardWiki.Union;

/// <summary>
/// Lines of a text that stand together: the first, counted from 1, and how many; 0 of them stand before the first.
/// </summary>
public readonly record struct LineSpread(int First, int Count)
{
    /// <summary>The same with its noun: <c>line 5</c>, <c>lines 5–6</c>, <c>what stands before line 5</c>.</summary>
    public string Words => Count switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"what stands before line {First}"),
        1 => $"line {this}",
        _ => $"lines {this}",
    };

    public override string ToString() => Count switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"before {First}"),
        1 => First.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{First}–{First + Count - 1}"),
    };
}
