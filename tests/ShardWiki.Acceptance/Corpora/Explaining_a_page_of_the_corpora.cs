using Xunit;

namespace ShardWiki.Acceptance;

[Collection("corpora")]
public sealed class Explaining_a_page_of_the_corpora(CorporaSpace corpora)
{
    [Fact]
    public void Names_its_commit_author_date_voices_and_why_they_are_one()
    {
        Assert.Equal(0, corpora.FirstBuild.ExitCode);
        var clone = corpora.Clone("ikiwiki-2018");
        var told = clone.LastChange("index.mdwn");

        var ran = corpora.Space.Run("explain", "ikiwiki-2018:index.mdwn");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("ikiwiki-2018:index.mdwn", ran.Output);
        Assert.Contains("ikiwiki-2011:index.mdwn", ran.Output);
        Assert.All([told[..40], told[41..^21], told[^20..]], part => Assert.Contains(part, ran.Output));
        Assert.Matches("one topic by path: .*similarity 0\\.\\d\\d", ran.Output);
    }

    [Fact]
    public void Tells_another_program_the_same()
    {
        Assert.Equal(0, corpora.FirstBuild.ExitCode);
        var ran = corpora.Space.Run("--json", "explain", "bugs");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("aaf0d56023c1a98fb48b2e2199f5270039af0996", ran.Output);
        Assert.Contains("Simon McVittie", ran.Output);
        Assert.Contains("2016-12-19T16:23:54Z", ran.Output);
        Assert.Contains("ikiwiki-2011:bugs.mdwn", ran.Output);
        Assert.Contains("\"history\"", ran.Output);
        Assert.Equal(System.Text.Json.JsonValueKind.Object, ran.Json.ValueKind);
    }
}
