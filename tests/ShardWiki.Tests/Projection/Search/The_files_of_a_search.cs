using System.Text;
using System.Text.Json;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_files_of_a_search
{
    private static readonly SampleSite Small = SampleSite.Empty
        .With("a", "boat.md", "---\ntags: [sea-life, Two  words]\n---\n# The boat\n\nIt sails at dawn, and the crew sings.\n\n## Anchors\n\nThe anchor is heavy.\n")
        .With("a", "shore.md", "# Shore\n\nSand, and a boat.\n")
        .With("b", "boat.md", "# The boat\n\nIt sails at dawn, and the crew sings.\n\n## Anchors\n\nThe anchor is heavy and rusty.\n");

    [Fact]
    public void Say_of_a_term_which_topics_say_it_how_much_and_in_which_section_and_shards()
    {
        var site = Read(Small);

        Assert.Equal([("boat", 2 << 4 | 8 | 1, 0, 3), ("shore", 1, 0, 1)], Said(site, "boat"));
        Assert.Equal([("boat", 1, 1, 3)], Said(site, "heavy"));
        Assert.Equal([("boat", 8 | 1, 1, 3)], Said(site, "anchors"));
        Assert.Equal([("boat", 1, 0, 2)], Said(site, "rusty"));
        Assert.Equal([("boat", 8, 0, 1)], Said(site, "#sea-life"));
        Assert.Equal([("boat", 8, 0, 1)], Said(site, "#two-words"));
        Assert.Equal([("boat", 8, 0, 1)], Said(site, "sea"));
        Assert.Equal([("shore", 3 << 4 | 8 | 1, 0, 1)], Said(site, "shore"));
        Assert.Empty(Said(site, "whale"));
    }

    [Fact]
    public void Have_every_sign_of_a_script_without_spaces_at_the_beginning_of_a_term()
    {
        var site = Read(Small.With("a", "tea.md", "---\ntags: [緑茶]\n---\n# 紅茶\n\n一杯。\n"));

        Assert.Equal([("tea", 3 << 4 | 8 | 1, 0, 1)], Said(site, "茶"));
        Assert.Equal([("tea", 3 << 4 | 8 | 1, 0, 1)], Said(site, "紅茶"));
        Assert.Equal([("tea", 1, 0, 1)], Said(site, "杯"));
    }

    [Fact]
    public void Are_no_more_than_some_thousands_whatever_words_an_author_chooses()
    {
        var words = Enumerable.Range(0, 10_000).Select(i => $"w{i:00000}").ToArray();
        var ranges = TermRanges.Of(words, [.. words.Select((_, i) => i + 1L)], most: 1);

        Assert.Equal(TermRanges.Most, ranges.Length);
        Assert.Equal(ranges.Order().Distinct(), ranges);
    }

    [Fact]
    public void Tell_of_a_topic_what_a_result_shows()
    {
        var topic = Read(Small).Values.SelectMany(f => f.EnumerateObject())
            .Single(p => p.Value.ValueKind == JsonValueKind.Object && p.Value.GetProperty("path").GetString() == "boat").Value;

        Assert.Equal("The boat", topic.GetProperty("title").GetString());
        Assert.Equal("boat/", topic.GetProperty("url").GetString());
        Assert.StartsWith("It sails at dawn", topic.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("""[["Anchors","#anchors"]]""", topic.GetProperty("sections").GetRawText());
        Assert.Equal("""[[0,"boat/@a/"],[1,"boat/@b/"]]""", topic.GetProperty("voices").GetRawText());
        Assert.Equal("""["Two words","sea-life"]""", topic.GetProperty("tags").GetRawText());
    }

    [Fact]
    public void Stay_as_they_are_but_for_what_an_edit_changes()
    {
        var site = Many();
        var (before, after) = (Files(site), Files(Many(edited: 7)));
        var grown = Files(site.With("a", "new.md", "# New\n\nA page with wholly other speech.\n"));

        Assert.InRange(before.Count, 60, 2_000);
        Assert.InRange(Changed(before, after), 1, before.Count / 3);
        Assert.InRange(Changed(before, grown), 2, before.Count / 3);
        Assert.Equal(before, Files(site));
    }

    [Fact]
    public void Are_bounded_in_size_however_many_pages_there_are()
    {
        var sizes = Files(Many()).Where(f => f.Key.StartsWith("_/search/words-", StringComparison.Ordinal)).Select(f => f.Value.Length).ToArray();

        Assert.InRange(sizes.Length, 5, 200);
        Assert.InRange(sizes.Max(), 1, 32 * 1024);
    }

    [Fact]
    public void Name_thirty_thousand_topics_by_keys_that_stay_when_one_goes()
    {
        var ids = Enumerable.Range(0, 30_000).Select(i => $"notes:page-{i:00000}.md").ToArray();
        var keys = TopicKeys.Of(ids, i => i);
        var fewer = TopicKeys.Of(ids.Skip(1), i => i).ToDictionary(k => k.Topic, k => k.Key);

        Assert.Equal(30_000, keys.Select(k => k.Key).Distinct().Count());
        Assert.All(keys, k => Assert.Equal(4, k.Key.Length));
        Assert.InRange(keys.Count(k => k.Topic != ids[0] && fewer[k.Topic] != k.Key), 0, 1);
    }

    [Fact]
    public void Say_that_a_heading_says_a_term_and_where_it_stands_first_whatever_comes_below()
    {
        var site = Read(SampleSite.Empty.With("a", "sea.md", "# Sea\n\n## Whales\n\nBig ones.\n\n## Others\n\nWhales sing, ones more.\n").With("b", "x.md", "X.\n"));

        Assert.Equal([("sea", 8 | 2, 1, 1)], Said(site, "whales"));
        Assert.Equal([("sea", 2, 1, 1)], Said(site, "ones"));
    }

    [Fact]
    public void Name_no_shard_where_there_is_one()
    {
        var words = Files(SampleSite.Empty.With("a", "sea.md", "Whales.\n")).Where(f => f.Key.StartsWith("_/search/words-", StringComparison.Ordinal));

        Assert.Contains(words, f => f.Value.Contains("\"whales\":\"", StringComparison.Ordinal));
        Assert.All(words, f => Assert.Matches("\"whales\":\".{6}\"", f.Value));
    }

    [Fact]
    public void Name_any_shard_where_there_are_too_many_sets_of_them()
    {
        var sets = new ShardSets(Enumerable.Range(0, 17).Aggregate(SampleSite.Empty, (s, n) => s.Shard($"s{n:00}", "gfm")).Input().Union.Shards);
        var numbers = Enumerable.Range(0, 66_000).Select(set => sets.NumberOf((ulong)set)).ToArray();

        Assert.Equal(Enumerable.Range(0, ushort.MaxValue + 1), numbers.Take(ushort.MaxValue + 1).Select(n => (int)n));
        Assert.All(numbers.Skip(ushort.MaxValue + 1), n => Assert.Equal(0, n));
        Assert.Equal(3, sets.Word(0).Length);
    }

    private static SampleSite Many(int edited = -1)
    {
        var random = new Random(7);
        return Enumerable.Range(0, 400).Aggregate(SampleSite.Empty, (site, page) => site.With(
            "a", $"p{page:0000}.md", $"# Page {page}\n\n{Words(random)}{(page == edited ? " xylophone" : "")}\n"));
    }

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, 120).Select(_ => $"word{random.Next(4_000)}"));

    private static int Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Count(f => before.GetValueOrDefault(f) != after.GetValueOrDefault(f));

    private static IReadOnlyDictionary<string, string> Files(SampleSite site) => new SortedDictionary<string, string>(
        site.Plan().Files.Where(f => f.Path.StartsWith("_/search/", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(SampleSite.BytesOf(f))), StringComparer.Ordinal);

    // As a script would get them.
    private static Dictionary<string, JsonElement> Read(SampleSite site) => Files(site).ToDictionary(
        f => f.Key["_/search/".Length..^".js".Length],
        f =>
        {
            var (name, end) = (f.Key["_/search/".Length..^".js".Length], ");\n");
            Assert.StartsWith($"shardwikiSearch(\"{name}\",", f.Value, StringComparison.Ordinal);
            Assert.EndsWith(end, f.Value, StringComparison.Ordinal);
            return JsonDocument.Parse(f.Value[$"shardwikiSearch(\"{name}\",".Length..^end.Length]).RootElement;
        });

    private static IEnumerable<(string Path, int Strength, int Section, int Shards)> Said(Dictionary<string, JsonElement> site, string term)
    {
        var ranges = site["start"].GetProperty("ranges").EnumerateArray().Select(r => r.GetString()!).ToArray();
        var range = ranges.Last(r => string.CompareOrdinal(r, term) <= 0);
        var said = site[$"words-{TermRanges.Hash(range):x8}"].TryGetProperty(term, out var found) ? found.GetString()! : "";
        return said.Chunk(7).Select(p => (
            PathOf(site, new string(p[..4])), SearchAlphabet.Number(p[4]), SearchAlphabet.Number(p[5]), SearchAlphabet.Number(p[6]))).Order();
    }

    private static string PathOf(Dictionary<string, JsonElement> site, string key) => site
        .Where(f => f.Key.StartsWith("topics-", StringComparison.Ordinal))
        .Select(f => f.Value.TryGetProperty(key, out var topic) ? topic.GetProperty("path").GetString() : null).Single(p => p is not null)!;
}
