using System.Runtime.InteropServices;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Takes in topics one after the other, each with all that its voices say, for <see cref="SearchIndex"/>.</summary>
internal sealed class TopicTaking(SiteMap map, ShardSets shards)
{
    private const int ShortTitle = 3;
    private const int UsualTopic = 4096;
    private const int UsualTerm = 256;

    private readonly TermTable.Taking _taking = new();
    private readonly Dictionary<int, Said> _topic = [];
    private readonly Terms _terms = new() { TakesLastSign = true };

    /// <summary>Takes in all that the voices of a topic say.</summary>
    public void Take(Topic topic, int number)
    {
        if (topic.Voices.Length == 1)
        {
            TakeAlone(map.ReferenceOf(topic), number);
            return;
        }

        var isFirst = true;
        foreach (var voice in topic.Voices)
        {
            var page = map.Page(voice);
            var shard = shards.Of(voice.Id.Shard);
            TakeText(map.Input.Words(voice.Id), shard, isFirst);
            TakeTitle(page.Read.Facts.Title, shard);
            TakeTags(page, shard);
            isFirst = false;
        }

        AddTopic(number);
    }

    // Most topics have one voice. Its text says each term once, so that only those of its title and tags have to be looked up again.
    private void TakeAlone(UnitedPage page, int number)
    {
        var shard = shards.Of(page.Id.Shard);
        TakeTitle(page.Read.Facts.Title, shard);
        TakeTags(page, shard);
        var set = shards.NumberOf(shard);
        var rest = map.Input.Words(page.Id).Rest;
        while (PageWords.Next(ref rest, out var bytes, out var weight, out var section))
        {
            var term = _taking.NumberOf(bytes);
            var strength = _topic.Count > 0 && _topic.Remove(term, out var named) ? Posting.Stronger(weight, named.Strength) : weight;
            _taking.Add(term, new Posting(number, strength, section, set));
        }

        AddTopic(number);
    }

    private void AddTopic(int number)
    {
        foreach (var (term, said) in _topic)
        {
            _taking.Add(term, new Posting(number, said.Strength, said.Section, shards.NumberOf(said.Shards)));
        }

        Forget();
    }

    /// <summary>The terms of all that was taken in.</summary>
    public TermTable Sorted() => _taking.Sorted();

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
        var rest = words.Rest;
        while (PageWords.Next(ref rest, out var term, out var weight, out var section))
        {
            Take(term, (weight, isFirst ? section : (byte)0), shard);
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
        var most = Encoding.UTF8.GetMaxByteCount(term.Length);
        Span<byte> bytes = most <= UsualTerm ? stackalloc byte[UsualTerm] : new byte[most];
        Take(bytes[..Encoding.UTF8.GetBytes(term, bytes)], how, shard);
    }

    private void Take(ReadOnlySpan<byte> term, (byte Strength, byte Section) how, ulong shard)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_topic, _taking.NumberOf(term), out var isKnown);
        var strength = isKnown ? Posting.Stronger(known.Strength, how.Strength) : how.Strength;
        known = new Said(strength, isKnown ? known.Section : how.Section, known.Shards | shard);
    }

    // How a topic says a term. A type of our own: where the program is no native code, generics over a tuple are compiled while it runs (decision 103).
    private readonly record struct Said(byte Strength, byte Section, ulong Shards);
}
