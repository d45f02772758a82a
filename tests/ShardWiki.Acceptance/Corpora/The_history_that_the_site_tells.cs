using System.Text.Json;
using Xunit;

namespace ShardWiki.Acceptance;

[Collection("corpora")]
public sealed class The_history_that_the_site_tells(CorporaSpace corpora)
{
    private const int Samples = 200;

    [Fact]
    public void Of_two_hundred_pages_is_what_git_log_tells()
    {
        var random = new Random(2018);
        var sampled = corpora.Site.Pages.OrderBy(_ => random.Next()).Take(Samples).ToArray();

        foreach (var shard in sampled.GroupBy(p => p.GetProperty("shard").GetString()!))
        {
            var clone = corpora.Clone(shard.Key);
            Assert.All(shard, page => Tells(page, clone));
        }
    }

    [Fact]
    public void Of_pages_that_a_merge_changed_last_is_what_git_log_tells()
    {
        var found = 0;
        foreach (var shard in corpora.Site.Pages.GroupBy(p => p.GetProperty("shard").GetString()!))
        {
            var clone = corpora.Clone(shard.Key);
            var merges = clone.Merges();
            foreach (var page in shard.Where(p => merges.Contains(p.GetProperty("revision").GetProperty("commit").GetString()!)).Take(30))
            {
                found++;
                Tells(page, clone);
            }
        }

        Assert.True(found > 0, "no page of the corpora was changed last by a merge");
    }

    private void Tells(JsonElement page, CorpusClone clone)
    {
        var told = clone.LastChange(page.GetProperty("source").GetString()!);
        var html = corpora.Site.At(page.GetProperty("url").GetString()!);
        var voice = BuiltSite.ProvenanceIn(html).GetProperty("voices")[0];

        Assert.Equal(told, Words(page.GetProperty("revision")));
        Assert.Equal(told, Words(voice.GetProperty("lastChange")));
        Assert.Contains($"<code>{told.Split(' ')[0]}</code>", html);
    }

    private static string Words(JsonElement change) =>
        $"{change.GetProperty("commit").GetString()} {change.GetProperty("author").GetString()} {change.GetProperty("date").GetString()}";
}
