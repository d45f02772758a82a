using Xunit;

namespace ShardWiki.Acceptance;

public sealed class Two_topics_at_one_address
{
    [Fact]
    public void Are_a_conflict_and_both_can_be_read()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    folder: more\n    dialect: gfm\n");
        SpaceWithTrouble.Put(space, "pages/plan.md", "# Garden\n\nCarrots grow beside onions when the soil is loose and deep in spring.\n");
        SpaceWithTrouble.Put(space, "more/plan.md", "# Voyage\n\nThe ship leaves harbour at dawn with forty sailors and one navigator.\n");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("warning SW1306", ran.Errors);
        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        Assert.Equal(["more:plan.md", "pages:plan.md"], site.Index.GetProperty("conflicts").EnumerateArray()
            .Single(c => c.GetProperty("kind").GetString() == "path").GetProperty("subjects").EnumerateArray().Select(s => s.GetString()!).Order());
        Assert.Contains("Carrots grow", site.At(site.Page("pages:plan.md").GetProperty("url").GetString()!));
        Assert.Contains("The ship leaves", site.At(site.Page("more:plan.md").GetProperty("url").GetString()!));
        Assert.Contains("Carrots grow", site.Read("plan/index.html"));
        Assert.Contains("conflict", site.Read("plan/index.html"));
    }

    [Fact]
    public void Of_one_shard_are_a_conflict_too()
    {
        using var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, "pages/plan.md", "# Garden\n\nCarrots grow beside onions when the soil is loose and deep in spring.\n");
        SpaceWithTrouble.Put(space, "pages/plan/index.md", "# Voyage\n\nThe ship leaves harbour at dawn with forty sailors and one navigator.\n");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("warning SW1301", ran.Errors);
        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        Assert.Contains("Carrots grow", site.At(site.Page("pages:plan.md").GetProperty("url").GetString()!));
        Assert.Contains("The ship leaves", site.At(site.Page("pages:plan/index.md").GetProperty("url").GetString()!));
    }
}
