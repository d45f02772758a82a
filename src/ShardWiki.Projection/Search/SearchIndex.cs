using System.Runtime.InteropServices;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What can be found on a site: each topic with all that its voices say, folded into one. It is built once for a plan.
/// </summary>
internal sealed class SearchIndex
{
    private const int ShortTitle = 3;
    private const int UsualTopic = 4096;

    private readonly SiteMap _map;
    private readonly TermTable.Taking _taking = new();
    private readonly Dictionary<int, Said> _topic = [];
    private readonly Terms _terms = new() { TakesLastSign = true };

    private SearchIndex(SiteMap map, CancellationToken cancellation)
    {
        _map = map;
        Shards = new ShardSets(map.Union.Shards);
        Topics = TopicKeys.Of(map.Union.Topics, t => t.Id.ToString());
        for (var number = 0; number < Topics.Length; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            Take(Topics[number].Topic, number);
        }

        Table = _taking.Sorted();
    }

    /// <summary>The topics in the order of their keys.</summary>
    public (string Key, Topic Topic)[] Topics { get; }

    /// <summary>The terms and who says them; topics by their place in <see cref="Topics"/>.</summary>
    public TermTable Table { get; }

    /// <summary>The sets of shards that postings name.</summary>
    public ShardSets Shards { get; }

    /// <summary>The index of all that <paramref name="map"/> shows.</summary>
    public static SearchIndex Of(SiteMap map, CancellationToken cancellation) => new(map, cancellation);

    private void Take(Topic topic, int number)
    {
        var isFirst = true;
        foreach (var voice in topic.Voices)
        {
            var page = _map.Page(voice.Id);
            var shard = Shards.Of(voice.Id.Shard);
            TakeText(_map.Input.Words(voice.Id), shard, isFirst);
            TakeTitle(page.Read.Facts.Title, shard);
            TakeTags(page, shard);
            isFirst = false;
        }

        foreach (var (term, said) in _topic)
        {
            _taking.Add(term, new Posting(number, said.Strength, said.Section, Shards.NumberOf(said.Shards)));
        }

        Forget();
    }

    // To clear what a huge page has made large costs as much with every small one.
    private void Forget()
    {
        _topic.Clear();
        if (_topic.Capacity > UsualTopic)
        {
            _topic.TrimExcess(UsualTopic);
        }
    }

    // Sections are of the first voice: a reader meets that one.
    private void TakeText(PageWords words, ulong shard, bool isFirst)
    {
        Span<char> term = stackalloc char[Terms.Longest * 2];
        var rest = words.Rest;
        while (PageWords.Next(ref rest, out var bytes, out var weight, out var section))
        {
            var length = Encoding.UTF8.GetChars(bytes, term);
            Take(term[..length], (weight, isFirst ? section : (byte)0), shard);
        }
    }

    private void TakeTitle(string title, ulong shard)
    {
        var length = Terms.Of(title).Count;
        var level = length == 1 ? 3 : length <= ShortTitle ? 2 : 1;
        _terms.Each(title, term => Take(term, ((byte)(level << Posting.TitleBits), 0), shard));
    }

    private void TakeTags(UnitedPage page, ulong shard)
    {
        foreach (var tag in page.Read.Facts.Tags)
        {
            // As one word, however many it is: a query is read word by word.
            Take("#" + string.Join('-', WordFolding.Of(tag).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), (PageWords.InHeading, 0), shard);
            _terms.Each(tag, term => Take(term, (PageWords.InHeading, 0), shard));
        }
    }

    private void Take(ReadOnlySpan<char> term, (byte Strength, byte Section) how, ulong shard)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_topic, _taking.NumberOf(term), out var isKnown);
        var strength = isKnown ? Posting.Stronger(known.Strength, how.Strength) : how.Strength;
        known = new Said(strength, isKnown ? known.Section : how.Section, known.Shards | shard);
    }

    // How a topic says a term. A type of our own: generics over it are compiled ahead (decision 103), over a tuple they are not.
    private readonly record struct Said(byte Strength, byte Section, ulong Shards);
}
