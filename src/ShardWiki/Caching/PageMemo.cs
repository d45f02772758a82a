using System.Collections.Concurrent;
using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
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
    private int _found;

    /// <summary>What the page of a shard is remembered by: all that reading makes of it depends on.</summary>
    public static string KeyOf(GatheredPage page, Attachment shard, int shingle) =>
        TextDigest.Of([$"{page.Content.Content}", $"{page.Id.Shard}", page.Source, shard.Dialect.Name, $"{shingle}", .. shard.Html]);

    /// <summary>A memory that starts with <paramref name="then"/>; with nothing where that is null.</summary>
    public PageMemo(IReadOnlyDictionary<string, RememberedPage>? then = null) =>
        _then = then ?? ImmutableDictionary<string, RememberedPage>.Empty;

    /// <summary>What was asked for, to be remembered.</summary>
    public IReadOnlyDictionary<string, RememberedPage> Now => _now;

    /// <summary>How many pages were asked for of which something was remembered.</summary>
    public int Found => _found;

    /// <summary>Whether of these keys is remembered now what was remembered before, and nothing else.</summary>
    public bool IsAsItWas(IReadOnlyCollection<string> keys, Func<string, bool> isOfThese) =>
        keys.All(_then.ContainsKey) && keys.Count == _then.Keys.Count(isOfThese);

    /// <summary>Forgets all, when it has been read and written.</summary>
    public void Clear()
    {
        _then = ImmutableDictionary<string, RememberedPage>.Empty;
        _now.Clear();
    }

    /// <summary>What is remembered of the page with this key; null where nothing is.</summary>
    public (PageFacts Facts, ShingleSet Shingles, PageWords Words)? Find(string key)
    {
        if (!_then.TryGetValue(key, out var page) || FactsForm.Find(page.Facts) is not { } facts)
        {
            return null;
        }

        _now[key] = page;
        Interlocked.Increment(ref _found);
        return (facts, new ShingleSet(page.Shingles, page.Name.Span), new PageWords(page.Words));
    }

    /// <summary>Remembers a page.</summary>
    public void Keep(string key, PageFacts facts, ShingleSet shingles, PageWords words) =>
        _now[key] = new RememberedPage(FactsForm.Write(facts), shingles.Bytes, shingles.Name, words.Bytes);
}
