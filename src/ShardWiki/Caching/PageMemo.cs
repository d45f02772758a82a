using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ShardWiki.Markup;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// What pages were found to say, by digests of their content and of all that parsing it depends on. Safe to ask from many
/// threads.
/// </summary>
internal sealed class PageMemo
{
    private IReadOnlyDictionary<string, RememberedPage> _then;
    private readonly ConcurrentDictionary<string, RememberedPage> _now = [];

    /// <summary>A memory that starts with <paramref name="then"/>; with nothing where that is null.</summary>
    public PageMemo(IReadOnlyDictionary<string, RememberedPage>? then = null) =>
        _then = then ?? ImmutableDictionary<string, RememberedPage>.Empty;

    /// <summary>What was asked for, to be remembered.</summary>
    public IEnumerable<KeyValuePair<string, RememberedPage>> Pages => _now.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>Whether that is anything else than was remembered.</summary>
    public bool IsNews => _now.Count != _then.Count || _now.Keys.Any(key => !_then.ContainsKey(key));

    /// <summary>Forgets all, when it has been read and written.</summary>
    public void Clear()
    {
        _then = ImmutableDictionary<string, RememberedPage>.Empty;
        _now.Clear();
    }

    /// <summary>What is remembered of the page with this key; null where nothing is.</summary>
    public (PageFacts Facts, ShingleSet Shingles, PageWords Words)? Find(string key)
    {
        if (!_then.TryGetValue(key, out var page))
        {
            return null;
        }

        if (FactsForm.Find(page.Facts.Span) is not { } facts)
        {
            return null;
        }

        _now[key] = page;
        var hashes = GC.AllocateUninitializedArray<ulong>(page.Shingles.Length / sizeof(ulong));
        MemoryMarshal.Cast<byte, ulong>(page.Shingles.Span).CopyTo(hashes);
        return (
            facts,
            new ShingleSet(ImmutableCollectionsMarshal.AsImmutableArray(hashes)),
            new PageWords(page.Words.ToArray()));
    }

    /// <summary>Remembers a page.</summary>
    public void Keep(string key, PageFacts facts, ShingleSet shingles, PageWords words) => _now[key] = new RememberedPage(
        FactsForm.Write(facts), MemoryMarshal.AsBytes(shingles.Hashes.AsSpan()).ToArray(), words.Bytes);
}
