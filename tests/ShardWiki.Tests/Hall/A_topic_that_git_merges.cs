using System.Text.Json;
using ShardWiki.Model;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Under <c>git-merge</c> a reader meets what git makes of all voices, and is told that nobody wrote it.</summary>
public sealed class A_topic_that_git_merges : IDisposable
{
    private readonly TwoRepositories _repositories =
        new(("x.md", Text("first", "second", "third")), ("links/y.md", "# Y\n")) { Policy = "git-merge" };

    public void Dispose() => _repositories.Dispose();

    [Fact]
    public void Shows_the_clean_merge_as_a_marked_derived_text()
    {
        var site = Merging();
        var page = File.ReadAllText(Path.Combine(site, "x/index.html"));

        Assert.Contains("The FIRST line", page, StringComparison.Ordinal);
        Assert.Contains("The THIRD line", page, StringComparison.Ordinal);
        Assert.Contains("No shard says this: git merged the texts of one, two.", page, StringComparison.Ordinal);
        Assert.Contains("merged by git with <span class=\"sw-who\">two</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_the_links_of_every_voice() => Assert.Contains(
        "<a href=\"../links/y/\">", File.ReadAllText(Path.Combine(Merging(), "x/index.html")), StringComparison.Ordinal);

    [Fact]
    public void Keeps_every_voice_at_its_own_address()
    {
        var site = Merging();
        var (one, two) = (Voice(site, "one"), Voice(site, "two"));

        Assert.Equal((true, false), (Says(one, "FIRST"), Says(one, "THIRD")));
        Assert.Equal((false, true), (Says(two, "FIRST"), Says(two, "THIRD")));
        Assert.DoesNotContain("No shard says this", one + two, StringComparison.Ordinal);
    }

    [Fact]
    public void Carries_the_provenance_of_every_voice()
    {
        var page = File.ReadAllText(Path.Combine(Merging(), "x/index.html"));
        var json = page.Split("id=\"provenance\">")[1].Split("</script>")[0];
        using var provenance = JsonDocument.Parse(json);

        Assert.Empty(JsonSchema.Errors("shardwiki-provenance", System.Text.Encoding.UTF8.GetBytes(json)));
        Assert.Equal("merged", provenance.RootElement.GetProperty("kind").GetString());
        Assert.Equal(
            ["one:x.md", "two:x.md"],
            provenance.RootElement.GetProperty("voices").EnumerateArray().Select(v => v.GetProperty("id").GetString()));
    }

    [Fact]
    public void Leads_programs_to_the_voices_and_shows_them_no_text_that_nobody_wrote()
    {
        var twin = File.ReadAllText(Path.Combine(Merging(), "x/index.md"));

        Assert.Contains("* [one:x.md](@one/index.md), ", twin, StringComparison.Ordinal);
        Assert.Contains("* [two:x.md](@two/index.md), ", twin, StringComparison.Ordinal);
        Assert.DoesNotContain("THIRD", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_so_in_the_index()
    {
        var topic = TopicAtX(Merging());

        Assert.Equal(
            ("mergeable", "git-merge", "one:x.md", "two:x.md"),
            (Text(topic, "state"), Text(topic, "policy"), Text(topic, "canonical"), topic.GetProperty("merged")[0].GetString()));
    }

    [Fact]
    public void Shows_the_first_voice_and_claims_nothing_where_the_voices_clash()
    {
        _repositories.On("one", ("x.md", Text("FIRST", "second", "third")));
        _repositories.On("two", ("x.md", Text("Another", "second", "third")));
        var site = _repositories.Built();
        var page = File.ReadAllText(Path.Combine(site, "x/index.html"));

        Assert.Equal(("conflicting", 0), (Text(TopicAtX(site), "state"), TopicAtX(site).GetProperty("merged").GetArrayLength()));
        Assert.Equal((true, false), (Says(page, "FIRST"), page.Contains("git merged", StringComparison.Ordinal)));
    }

    [Fact]
    public void Claims_nothing_where_voices_merge_by_twos_and_not_all_together()
    {
        var site = SampleSite.Empty.With("one", "x.md", Text("first", "second")).With("two", "x.md", Text("first", "other")) with
        {
            Bend = u => u with { Topics = [.. u.Topics.Select(AsIfMerging)] },
        };
        using var index = JsonDocument.Parse(site.Bytes()["index.json"]);

        Assert.DoesNotContain("git merged", site.Text("x/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, index.RootElement.GetProperty("topics")[0].GetProperty("merged").GetArrayLength());
    }

    private static Topic AsIfMerging(Topic topic) => topic with
    {
        Merges = [new MergeQuestion(topic.Voices[0].Id, topic.Voices[1].Id, Fingerprint.Of([]))],
    };

    private string Merging()
    {
        _repositories.On("one", ("x.md", Text("FIRST", "second", "third")));
        _repositories.On("two", ("x.md", Text("first", "second", "THIRD") + "\nSee [y](links/y.md).\n"));
        return _repositories.Built();
    }

    private static JsonElement TopicAtX(string site)
    {
        var bytes = File.ReadAllBytes(Path.Combine(site, "index.json"));
        Assert.Empty(JsonSchema.Errors("shardwiki-index", bytes));
        return JsonDocument.Parse(bytes).RootElement.GetProperty("topics").EnumerateArray()
            .Single(t => Text(t, "path") == "x");
    }

    private static string Voice(string site, string shard) => File.ReadAllText(Path.Combine(site, $"x/@{shard}/index.html"));

    private static bool Says(string page, string word) => page.Contains($"<p>The {word} line", StringComparison.Ordinal);

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static string Text(params string[] words) =>
        string.Join("\n\n", words.Select(w => $"The {w} line tells of a boat that sails from shore to shore.")) + "\n";
}
