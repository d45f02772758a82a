using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// The order of a selection, as it is written: keys between spaces, the first that tells two pages apart decides, and
/// <c>-</c> before a key turns it around. Pages that none tells apart stand in the order of their names.
/// </summary>
internal sealed class PageSort(ImmutableArray<(SortKey Key, bool IsTurned)> keys) : IComparer<SpecCandidate>
{
    private const int MostKeys = 16;

    /// <summary>Whether an aspect beside the names decides.</summary>
    public bool ReadsContent => keys.Any(k => k.Key.ReadsContent);

    /// <summary>As <see cref="SpecTest.OutlivesEdits"/>.</summary>
    public bool OutlivesEdits => keys.All(k => k.Key.OutlivesEdits);

    /// <summary>The order that <paramref name="text"/> asks for, or what is wrong with it.</summary>
    public static PageSpecMistake? Read(string text, out PageSort sort)
    {
        var keys = ImmutableArray.CreateBuilder<(SortKey, bool)>();
        sort = null!;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var isTurned = text[at] == '-';
            var name = text[(isTurned ? at + 1 : at)..end];
            if (keys.Count == MostKeys)
            {
                return new PageSpecMistake(at + 1, FormattableString.Invariant($"an order has at most {MostKeys} keys"));
            }

            if (SortKey.Find(name) is not { } key)
            {
                return new PageSpecMistake(at + 1, $"there is no sort order '{name}'; there are {SortKey.Names}");
            }

            keys.Add((key, isTurned));
            at = end;
        }

        sort = new PageSort(keys.ToImmutable());
        return null;
    }

    public int Compare(SpecCandidate? x, SpecCandidate? y)
    {
        foreach (var (key, isTurned) in keys)
        {
            if (key.Compare(x!, y!) is not 0 and var order)
            {
                return isTurned ? -order : order;
            }
        }

        var byName = string.CompareOrdinal(x!.Name, y!.Name);
        return byName != 0 ? byName : x.Id.CompareTo(y.Id);
    }
}
