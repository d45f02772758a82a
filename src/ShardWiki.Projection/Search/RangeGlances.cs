using System.Runtime.InteropServices;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>Tells at a glance what files of terms show, sooner than they are written.</summary>
/// <param name="index">The terms.</param>
/// <param name="settings">Digest of all settings; "" where every file is made, and nothing is told.</param>
internal sealed class RangeGlances(SearchIndex index, string settings)
{
    private readonly Lazy<string> _keys = new(() => DigestOf(index));

    /// <summary>
    /// Of <paramref name="file"/>, which shows the terms from <paramref name="first"/> to before <paramref name="end"/>. Postings
    /// name topics and sets of shards by number: where the words of all are the same, the same numbers are the same words.
    /// </summary>
    public Glance? Find(string file, int first, int end)
    {
        if (settings.Length == 0)
        {
            return null;
        }

        using var digest = new TextDigest();
        digest.Add(file, _keys.Value).Add(end - first);
        for (var term = first; term < end; term++)
        {
            digest.Add(index.Table.Terms[term]).Add(MemoryMarshal.AsBytes(index.Table.Of(term)));
        }

        return Glance.OfSilent(Sum.Of(digest));
    }

    private static string DigestOf(SearchIndex index)
    {
        using var digest = new TextDigest();
        digest.Add(index.Shards.Width).Add(index.Shards.Words.Count).Add([.. index.Shards.Words]);
        foreach (var (key, _) in index.Topics)
        {
            digest.Add(key);
        }

        return digest.ToString();
    }
}
