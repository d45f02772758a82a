using Xunit;

namespace ShardWiki.Acceptance;

[Collection("corpora")]
public sealed class Building_the_corpora_again(CorporaSpace corpora)
{
    [Fact]
    public void Writes_nothing_over_a_site_that_is_as_it_must_be()
    {
        var before = corpora.Site.Hashes();

        var again = corpora.Space.Run("--json", "build");

        Assert.True(again.ExitCode == 0, again.Errors);
        Assert.Equal(0, again.Json.GetProperty("files").GetProperty("written").GetInt32());
        Assert.Equal(0, again.Json.GetProperty("files").GetProperty("removed").GetInt32());
        Assert.Equal(before, corpora.Site.Hashes());
    }

    [Fact]
    public void Gives_the_same_bytes_in_another_folder_with_one_thread_and_a_warm_mirror() =>
        Gives_the_same_bytes("elsewhere", "--jobs", "1");

    [Fact]
    public void Gives_the_same_bytes_when_the_first_shard_is_gathered_last()
    {
        // Its mirror must be fetched again, and its history walked again, while the others are there already.
        foreach (var folder in Directory.EnumerateDirectories(corpora.Space.PathOf(".shardwiki"), "ikiwiki-2018*", SearchOption.AllDirectories).ToArray())
        {
            Directory.Delete(folder, recursive: true);
        }

        Gives_the_same_bytes("in-another-order", "--jobs", "3", "--full");
    }

    private void Gives_the_same_bytes(string output, params string[] options)
    {
        var expected = corpora.Site.Hashes();

        var ran = corpora.Space.Run(["-q", "build", "-o", output, .. options]);

        Assert.True(ran.ExitCode == 0, ran.ToString());
        var folder = corpora.Space.PathOf(output);
        var other = new BuiltSite(folder).Hashes();
        Assert.Equal(expected.Keys, other.Keys);
        Assert.Empty(expected.Where(f => other[f.Key] != f.Value).Select(f => f.Key).Take(20));
        Directory.Delete(folder, recursive: true);
    }
}
