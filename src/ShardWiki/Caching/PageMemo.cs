using System.Collections.Concurrent;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// What pages, and templates filled on them, were found to say, by digests of their content and of all that parsing it depends on. Safe
/// to ask from many threads.
/// </summary>
internal sealed class PageMemo
{
    /// <summary>In how many parts it is kept, by the first bits of the keys.</summary>
    public const int Parts = 1 << Bits;

    private const int Bits = 4;

    private static readonly Dictionary<Sum, RememberedPage>[] Nothing = [.. Enumerable.Repeat(new Dictionary<Sum, RememberedPage>(), Parts)];

    private readonly ConcurrentDictionary<Sum, RememberedPage> _new = [];
    private IReadOnlyList<Dictionary<Sum, RememberedPage>> _then;
    private int _found;

    /// <summary>A memory of nothing.</summary>
    public PageMemo()
        : this(Nothing)
    {
    }

    /// <summary>A memory that starts with <paramref name="then"/>, in its parts.</summary>
    public PageMemo(IReadOnlyList<Dictionary<Sum, RememberedPage>> then) => _then = then;

    /// <summary>What the page of a shard is remembered by: all that reading makes of it depends on.</summary>
    public static Sum KeyOf(GatheredPage page, Attachment shard, int shingle)
    {
        using var digest = new TextDigest();
        digest.Add(page.Content.Content).Add($"{page.Id.Shard}", page.Source, shard.Dialect.Name).Add(shingle);
        return Sum.Of(digest.Add(shard.Html.AsSpan()));
    }

    /// <summary>What <paramref name="text"/> is remembered by where it is parsed as if it stood where the page stands.</summary>
    public static Sum KeyOf(GatheredPage page, Attachment shard, Fingerprint text)
    {
        using var digest = new TextDigest();
        return Sum.Of(digest.Add("as").Add(text).Add($"{page.Id.Shard}", page.Source, shard.Dialect.Name));
    }

    /// <summary>How many pages were asked for of which something was remembered.</summary>
    public int Found => _found;

    /// <summary>
    /// What was asked for, by key, to be remembered in a part; null where that is what was remembered in it before, and nothing else.
    /// </summary>
    public IReadOnlyList<KeyValuePair<Sum, RememberedPage>>? FindChanged(int part)
    {
        var more = _new.Where(p => p.Key.First(Bits) == part).ToArray();
        return more.Length == 0 && _then[part].Values.All(p => p.IsAskedFor)
            ? null
            : [.. _then[part].Where(p => p.Value.IsAskedFor).Concat(more).OrderBy(p => p.Key)];
    }

    /// <summary>Forgets all, when it has been read and written.</summary>
    public void Clear()
    {
        _then = Nothing;
        _new.Clear();
    }

    /// <summary>What is remembered of the page with this key; null where nothing is.</summary>
    public (PageFacts Facts, ShingleSet Shingles, PageWords Words)? Find(Sum key)
    {
        if (FindPage(key) is not { } page)
        {
            return null;
        }

        Interlocked.Increment(ref _found);
        return (page.Facts, new ShingleSet(page.Shingles, page.Name.Span), new PageWords(page.Words));
    }

    /// <summary>What is remembered of the text with this key, which is no page; null where nothing is.</summary>
    public PageFacts? FindFacts(Sum key) => FindPage(key)?.Facts;

    /// <summary>Remembers a page.</summary>
    public void Keep(Sum key, PageFacts facts, ShingleSet shingles, PageWords words) =>
        _new[key] = new RememberedPage(facts, shingles.Bytes, shingles.Name, words.Bytes);

    /// <summary>Remembers a text that is no page.</summary>
    public void Keep(Sum key, PageFacts facts) => _new[key] = new RememberedPage(facts, default, default, default);

    private RememberedPage? FindPage(Sum key)
    {
        if (!_then[key.First(Bits)].TryGetValue(key, out var page))
        {
            return null;
        }

        page.IsAskedFor = true;
        return page;
    }
}
