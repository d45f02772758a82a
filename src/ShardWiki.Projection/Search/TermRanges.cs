using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// Cuts sorted terms into ranges of bounded size, at places that the terms alone decide: a range that is too large is cut
/// before its term of the smallest hash, as in the upper part of a treap (Seidel and Aragon, "Randomized search trees",
/// 1996). So one page that changes moves few cuts, and no other range.
/// </summary>
internal static class TermRanges
{
    /// <summary>How many ranges there are at most: words can be chosen so that each is cut off by itself.</summary>
    public const int Most = 4096;

    /// <summary>
    /// The first term of each range by number, in order; <paramref name="ends"/> says how large all terms up to each one
    /// are together. A term that is too large alone has a range of its own.
    /// </summary>
    public static ImmutableArray<int> Of(string[] terms, long[] ends, long most)
    {
        var hashes = Array.ConvertAll(terms, Hash);
        var (cuts, names) = (new SortedSet<int> { 0 }, new HashSet<uint> { Hash("") });
        var open = new PriorityQueue<(int First, int End), long>([((0, terms.Length), 0)]);
        while (cuts.Count < Most && open.TryDequeue(out var range, out _))
        {
            if (Size(ends, range) <= most || FindCut(hashes, range, names) is not { } cut)
            {
                continue;
            }

            cuts.Add(cut);
            names.Add(hashes[cut]);
            open.Enqueue((cut, range.End), -Size(ends, (cut, range.End)));
            open.Enqueue((range.First, cut), -Size(ends, (range.First, cut)));
        }

        return [.. cuts];
    }

    /// <summary>
    /// The hash of a term, which names the file of the range that it begins: FNV-1a of its UTF-16, mixed as MurmurHash3
    /// ends.
    /// </summary>
    public static uint Hash(string term)
    {
        var hash = 2166136261u;
        foreach (var c in term)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    private static long Size(long[] ends, (int First, int End) range) =>
        range.End == 0 ? 0 : ends[range.End - 1] - (range.First == 0 ? 0 : ends[range.First - 1]);

    // Of two terms with one hash the second begins no range: a file has one name.
    private static int? FindCut(uint[] hashes, (int First, int End) range, HashSet<uint> names)
    {
        int? cut = null;
        for (var term = range.First + 1; term < range.End; term++)
        {
            if ((cut is not { } best || hashes[term] < hashes[best]) && !names.Contains(hashes[term]))
            {
                cut = term;
            }
        }

        return cut;
    }
}
