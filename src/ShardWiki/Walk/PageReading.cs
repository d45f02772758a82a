using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ShardWiki.Coordination;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Reads pages one at a time, with their overlays laid on, and parses them. It keeps facts, shingles and words, never
/// texts, and one page that cannot be read does not stop the others (I-4, I-8).
/// </summary>
internal sealed class PageReading(GatheredWalk walk, PageMemo memo)
{
    private readonly PageOverlays _overlays = new(walk);
    private readonly ConcurrentDictionary<Identity, Finding> _unread = [];
    private readonly ConcurrentDictionary<Identity, Finding> _pointers = [];
    private readonly FrozenDictionary<Identity, GatheredPage> _pages = walk.Snapshot.Shards
        .SelectMany(s => s.Pages)
        .Where(p => p.Shape == PageShape.Page)
        .ToFrozenDictionary(p => p.Id);

    private readonly ConcurrentDictionary<Identity, PageWords> _words = [];
    private FrozenDictionary<Identity, GeneratedText> _generated = FrozenDictionary<Identity, GeneratedText>.Empty;

    private readonly FrozenDictionary<ShardName, Attachment> _shards =
        walk.Snapshot.Shards.ToFrozenDictionary(s => s.Attachment.Name, s => s.Attachment);

    private readonly FrozenDictionary<ShardName, HtmlPolicy> _policies =
        walk.Snapshot.Shards.ToFrozenDictionary(s => s.Attachment.Name, s => HtmlPolicy.With(s.Attachment.Html));

    /// <summary>Every live overlay as it lies on its page, in the order of their drafting.</summary>
    public ImmutableArray<LaidOverlay> Overlays =>
    [
        .. _overlays.Pages.SelectMany(page => On(_pages[page])).Concat(_overlays.Orphaned)
            .OrderBy(laid => laid.Overlay.Seq),
    ];

    /// <summary>Pages whose bytes could not be read any more.</summary>
    public ImmutableArray<Finding> Unread => [.. _unread.Values.Order()];

    /// <summary>Pages that are pointers of Git LFS to their text.</summary>
    public ImmutableArray<Finding> Pointers => [.. _pointers.Values.Order()];

    /// <summary>Every page, read in parallel, in the order of the snapshot.</summary>
    public ImmutableArray<ReadPage> All(WalkRequest request, int shingle, CancellationToken cancellation)
    {
        var pages = walk.Snapshot.Shards.SelectMany(s => s.Pages).Where(p => p.Shape == PageShape.Page).ToArray();
        var (keys, read) = (new Sum?[pages.Length], new ReadPage?[pages.Length]);
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Degree, CancellationToken = cancellation };
        Parallel.For(0, pages.Length, options, i => read[i] = FindKnown(pages[i], keys[i] = FindKey(pages[i], shingle)));

        var unknown = Enumerable.Range(0, pages.Length).Where(i => read[i] is null).ToArray();
        var done = pages.Length - unknown.Length;
        using var ahead = new ReadAhead(walk.Snapshot.Contents, [.. unknown.Select(i => pages[i].Content)]);
        ahead.Each(options, number =>
        {
            var i = unknown[number];
            read[i] = ReadAnew(pages[i], keys[i], shingle);
            if (Interlocked.Increment(ref done) % 64 == 0)
            {
                request.Progress?.Report(new WalkStep("Reading pages", done / (double)pages.Length));
            }
        });
        request.Progress?.Report(new WalkStep("Reading pages", 1));
        return [.. read.Select(page => page!)];
    }

    /// <summary>
    /// Parses one page again, for rendering. Throws <see cref="ContentGoneException"/> where it could be read before
    /// and cannot be now: what is shown is what was united, or nothing.
    /// </summary>
    public ParsedPage Parsed(Identity id) =>
        _generated.TryGetValue(id, out var page) ? page.Parsed() : Parse(_pages[id], out _, out _);

    /// <summary>What the text that is shown for the page called <paramref name="id"/> gives to be searched.</summary>
    public PageWords Words(Identity id) =>
        _words.TryGetValue(id, out var words) ? words : _words[id] = PageWords.Of(Parsed(id));

    /// <summary>Another text parsed as if it stood where the page called <paramref name="id"/> stands.</summary>
    public ParsedPage ParsedAs(Identity id, ReadOnlyMemory<byte> text) =>
        PageParse.Of(new PageSource(Place.Of(_pages[id]), _shards[id.Shard].Dialect, text));

    /// <summary>What such a text says, as it is remembered; not to be asked for once all is united.</summary>
    public PageFacts FactsAs(Identity id, ReadOnlyMemory<byte> text)
    {
        var key = PageMemo.KeyOf(_pages[id], _shards[id.Shard], Fingerprint.Of(text.Span));
        if (memo.FindFacts(key) is { } known)
        {
            return known;
        }

        var facts = ParsedAs(id, text).Facts;
        memo.Keep(key, facts);
        return facts;
    }

    // What overlays lie on is read anew: it depends on more than the page.
    private Sum? FindKey(GatheredPage page, int shingle) =>
        _overlays.LieOn(page) ? null : PageMemo.KeyOf(page, _shards[page.Id.Shard], shingle);

    private ReadPage? FindKnown(GatheredPage page, Sum? key)
    {
        if (key is not { } sum || memo.Find(sum) is not { } known)
        {
            return null;
        }

        _words[page.Id] = known.Words;
        return new ReadPage { Gathered = page, Facts = known.Facts, Shingles = known.Shingles, Shown = page.Content.Content };
    }

    private ReadPage ReadAnew(GatheredPage page, Sum? key, int shingle)
    {
        var parsed = ParseOrTell(page, out var shown, out var overlay);
        var words = _words[page.Id] = PageWords.Of(parsed);
        var shingles = ShingleSet.Of(parsed.Text, shingle);
        if (key is { } sum && !_unread.ContainsKey(page.Id) && !_pointers.ContainsKey(page.Id))
        {
            memo.Keep(sum, parsed.Facts, shingles, words);
        }

        return new ReadPage { Gathered = page, Facts = parsed.Facts, Shingles = shingles, Shown = shown, Overlay = overlay };
    }

    private ParsedPage ParseOrTell(GatheredPage page, out Fingerprint shown, out Overlay? overlay)
    {
        try
        {
            return Parse(page, out shown, out overlay);
        }
        catch (ContentGoneException gone)
        {
            _unread[page.Id] = Finding.Of(FindingCode.ShardChanged, Place.Of(page), gone.Message);
            return Parse(page, out shown, out overlay);
        }
    }

    private ParsedPage Parse(GatheredPage page, out Fingerprint shown, out Overlay? overlay)
    {
        var bytes = ShownBytes(page, out overlay);
        shown = overlay is null && !_unread.ContainsKey(page.Id) ? page.Content.Content : Fingerprint.Of(bytes.Span);
        if (LfsPointer.Find(bytes.Span) is { } pointer)
        {
            _pointers[page.Id] = LfsPointers.Told(page, pointer);
        }

        return PageParse.Of(new PageSource(Place.Of(page), _shards[page.Id.Shard].Dialect, bytes)
        {
            Policy = _policies[page.Id.Shard],
        });
    }

    /// <summary>The text that is shown for the page called <paramref name="id"/>, as it is written.</summary>
    public string Written(Identity id) => PageText.Of(ShownBytes(id).Span);

    /// <summary>The bytes that are shown for the page called <paramref name="id"/>.</summary>
    public ReadOnlyMemory<byte> ShownBytes(Identity id) =>
        _generated.TryGetValue(id, out var page) ? page.Bytes : ShownBytes(_pages[id]);

    /// <summary>Takes in pages that nobody wrote, once, before anybody asks for them.</summary>
    public void Take(IEnumerable<GeneratedText> pages) => _generated = pages.ToFrozenDictionary(p => p.Page.Id);

    /// <summary>
    /// A version that stands in the history of the page called <paramref name="id"/>. Throws
    /// <see cref="ContentGoneException"/> where its shard does not hold it any more.
    /// </summary>
    public byte[] Version(Identity id, Fingerprint content) =>
        walk.Snapshot.Contents.Read(_pages[id].Content with { Content = content });

    /// <summary>The bytes that are shown for a page: the shard's own, with what overlays lie on them.</summary>
    public ReadOnlyMemory<byte> ShownBytes(GatheredPage page) => ShownBytes(page, out _);

    /// <summary>The texts of the overlay of that number; null where its page is gone.</summary>
    public OverlayTexts? OverlayTexts(long seq) =>
        Overlays.FirstOrDefault(l => l.Overlay.Seq == seq) is not { } laid || !_pages.ContainsKey(laid.Page) ? null
            : new OverlayTexts(
                laid.Base is { } text ? Encoding.UTF8.GetString(text.Span) : null,
                Encoding.UTF8.GetString(laid.Below.Span),
                Encoding.UTF8.GetString((laid.Drift.IsShown ? laid.Above : laid.Wanted ?? laid.Below).Span));

    /// <summary>The overlays of a page as they lie on it, the lowest first.</summary>
    public ImmutableArray<LaidOverlay> On(GatheredPage page) =>
        _overlays.LieOn(page) ? _overlays.On(page, Own(page)) : [];

    private ReadOnlyMemory<byte> ShownBytes(GatheredPage page, out Overlay? shown)
    {
        var laid = On(page);
        shown = laid.LastOrDefault(l => l.Drift.IsShown)?.Overlay;
        return laid.IsEmpty ? Own(page) : laid[^1].Above;
    }

    // What was told to be gone stays gone, so that every later look sees the same.
    private ReadOnlyMemory<byte> Own(GatheredPage page) =>
        _unread.ContainsKey(page.Id) ? ReadOnlyMemory<byte>.Empty : walk.Snapshot.Contents.Read(page.Content);
}
