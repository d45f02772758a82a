using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// The files that a page is searched with, without a server: <c>start.js</c>, which says what there is, terms in ranges of
/// their order, and topics by the first bits of their keys. Each is a classic script that hands its JSON to one function,
/// since nothing else can be loaded from a disk.
/// </summary>
internal sealed class SearchPlans
{
    /// <summary>The folder of all of them.</summary>
    public const string Folder = "_/search/";

    private const string Format = "shardwiki-search/1";
    private const string Start = "start";

    private static ReadOnlySpan<byte> End => ");\n"u8;

    private const int MostTopics = 8;
    private const int LargestRange = 24 * 1024;
    private const int MostRanges = 1024;
    private const int LargestTerm = 8; // what stands around a term and its postings

    private readonly SiteMap _map;
    private readonly SearchIndex _index;
    private readonly SearchTopics _topics;
    private readonly RangeGlances _glances;

    private SearchPlans(SiteMap map, CancellationToken cancellation)
    {
        _map = map;
        _index = SearchIndex.Of(map, cancellation);
        _topics = new SearchTopics(map);
        _glances = new RangeGlances(_index, map.Input.Settings);
    }

    /// <summary>Indexes what <paramref name="map"/> shows beside whatever else is planned; it takes longer than all of that.</summary>
    public static LateFiles Begin(SiteMap map) => new(end => [.. new SearchPlans(map, end).All()]);

    /// <summary>The files.</summary>
    public IEnumerable<PlannedFile> All()
    {
        var terms = _index.Table.Terms;
        var starts = Ranges(terms);
        var bits = Bits();
        yield return Script(Start, json => WriteStart(json, [.. starts.Select(s => s == 0 ? "" : terms[s])], bits));
        for (var range = 0; range < starts.Length; range++)
        {
            var (first, end) = (starts[range], range + 1 < starts.Length ? starts[range + 1] : terms.Length);
            var name = $"words-{TermRanges.Hash(first == 0 ? "" : terms[first]):x8}";
            yield return Script(name, json => WriteTerms(json, first, end), () => _glances.Find(PathOf(name), first, end));
        }

        foreach (var part in _index.Topics.ToLookup(t => PartOf(t.Key, bits)).OrderBy(p => p.Key))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"topics-{part.Key}");
            yield return Script(name, json => _topics.Write(json, part, _index.Shards), () => _topics.FindGlance(PathOf(name), part));
        }
    }

    private ImmutableArray<int> Ranges(string[] terms)
    {
        var ends = new long[terms.Length];
        var size = 0L;
        for (var term = 0; term < terms.Length; term++)
        {
            size += terms[term].Length + LargestTerm + (_index.Table.Of(term).Length * (long)LengthOfPosting);
            ends[term] = size;
        }

        var most = (long)LargestRange;
        while (size / most > MostRanges)
        {
            most *= 2;
        }

        return TermRanges.Of(terms, ends, most);
    }

    private int LengthOfPosting => TopicKeys.Length + 2 + _index.Shards.Width;

    // The smallest number of bits that keeps the mean at eight or fewer.
    private int Bits()
    {
        var bits = 0;
        while (_index.Topics.Length > MostTopics << bits)
        {
            bits++;
        }

        return bits;
    }

    private static int PartOf(string key, int bits)
    {
        var first = 0;
        foreach (var letter in key)
        {
            first = (first << 6) | SearchAlphabet.Number(letter);
        }

        return first >> ((6 * TopicKeys.Length) - bits);
    }

    private void WriteStart(Utf8JsonWriter json, ImmutableArray<string> ranges, int bits)
    {
        json.WriteString("format", Format);
        json.WriteNumber("topics", _index.Topics.Length);
        json.WriteNumber("bits", bits);
        json.WriteNumber("width", _index.Shards.Width);
        json.WriteStartArray("shards");
        foreach (var shard in _map.Union.Shards)
        {
            json.WriteStringValue(shard.Attachment.Name.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("ranges");
        foreach (var range in ranges)
        {
            json.WriteStringValue(range);
        }

        json.WriteEndArray();
    }

    private void WriteTerms(Utf8JsonWriter json, int first, int end)
    {
        for (var term = first; term < end; term++)
        {
            var postings = _index.Table.Of(term);
            var text = new char[postings.Length * LengthOfPosting];
            for (var i = 0; i < postings.Length; i++)
            {
                Write(postings[i], text.AsSpan(i * LengthOfPosting, LengthOfPosting));
            }

            json.WriteString(_index.Table.Terms[term], text);
        }
    }

    private void Write(Posting posting, Span<char> text)
    {
        _index.Topics[posting.Topic].Key.CopyTo(text);
        text[TopicKeys.Length] = SearchAlphabet.Letter(posting.Strength);
        text[TopicKeys.Length + 1] = SearchAlphabet.Letter(posting.Section);
        _index.Shards.Word(posting.Shards).CopyTo(text[(TopicKeys.Length + 2)..]);
    }

    private static string PathOf(string name) => $"{Folder}{name}.js";

    private static PlannedFile Script(string name, Action<Utf8JsonWriter> write, Func<Glance?>? glance = null) =>
        Planned.Computed(PathOf(name), () => JsonRoom.Written(JsonOutput.Compact, json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }, json => Called(name, json.WrittenSpan)), glance);

    private static ReadOnlyMemory<byte> Called(string name, ReadOnlySpan<byte> json)
    {
        var call = $"shardwikiSearch(\"{name}\",";
        var script = new byte[call.Length + json.Length + End.Length];
        Encoding.ASCII.GetBytes(call, script);
        json.CopyTo(script.AsSpan(call.Length));
        End.CopyTo(script.AsSpan(call.Length + json.Length));
        return script;
    }
}
