using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_configuration_that_cannot_be_used
{
    [Theory]
    [InlineData("outptu: site\n", "shardwiki.yml(6,1): error SW0102: ", "'outptu'", "closest is 'output'")]
    [InlineData("title: [a, b]\n", "shardwiki.yml(6,8): error SW0104: ", "'title'", "")]
    [InlineData("policy: { canonical: { a: b } }\n", "shardwiki.yml(6,22): error SW0104: ", "'canonical'", "")]
    [InlineData("policy: { canonical: loudest }\n", "shardwiki.yml(6,22): error SW0104: ", "'loudest'", "shard-order")]
    [InlineData("policy: { canonical: latest }\n", "shardwiki.yml(6,22): error SW0104: ", "'latest'", "shard-order")]
    [InlineData("findings: { SW9999: error }\n", "shardwiki.yml(6,21): error SW0104: ", "'SW9999'", "")]
    [InlineData("  - name: pages\n    folder: more\n", "shardwiki.yml(6,11): error SW0104: ", "two shards", "'pages'")]
    [InlineData("  - name: Big Shard\n    folder: more\n", "shardwiki.yml(6,11): error SW0104: ", "'Big Shard'", "")]
    [InlineData("  - name: more\n", "shardwiki.yml(6,11): error SW0103: ", "folder", "git")]
    [InlineData("  - name: more\n    folder: x\n    exclude: ['[z-a]']\n", "shardwiki.yml(8,14): error SW0104: ", "'[z-a]'", "pattern")]
    [InlineData("  - name: more\n    git: ./x\n    ref: 'a..b'\n", "shardwiki.yml(8,10): error SW0104: ", "'a..b'", "branch")]
    [InlineData("  - name: more\n    folder: x\n    dialect: wiki\n", "shardwiki.yml(8,14): error SW0104: ", "'wiki'", "ikiwiki")]
    [InlineData("title: \"open\n", "shardwiki.yml(6,", "error SW0101: ", "YAML")]
    public void Is_told_with_its_line_and_what_would_fit(string more, string place, string what, string remedy)
    {
        using var space = SpaceWithTrouble.Of(more);

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Equal("", ran.Output);
        Assert.All([place, what, remedy], part => Assert.Contains(part, ran.Errors));
        Assert.DoesNotContain("   at ", ran.Errors);
        Assert.False(Directory.Exists(space.PathOf("site")));
    }

    [Fact]
    public void Leaves_the_site_of_the_last_good_build_as_it_is()
    {
        using var space = SpaceWithTrouble.Of();
        Assert.Equal(0, space.Run("build").ExitCode);
        var before = new BuiltSite(space.PathOf("site")).Hashes();
        SpaceWithTrouble.Put(space, "shardwiki.yml", SpaceWithTrouble.Configuration + "outptu: elsewhere\n");

        var ran = space.Run("build");

        Assert.Equal(2, ran.ExitCode);
        Assert.Equal(before, new BuiltSite(space.PathOf("site")).Hashes());
    }

    [Fact]
    public void Is_told_with_all_its_mistakes_at_once()
    {
        using var space = SpaceWithTrouble.Of("outptu: site\ntitel: x\n");

        var ran = space.Run("build");

        Assert.Contains("closest is 'output'", ran.Errors);
        Assert.Contains("closest is 'title'", ran.Errors);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("status")]
    [InlineData("journal log")]
    public void May_be_missing_and_then_init_is_named(string command)
    {
        using var space = new TestSpace();

        var ran = space.Run(command.Split(' '));

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Contains("there is no shardwiki.yml", ran.Errors);
        Assert.Contains("shardwiki init", ran.Errors);
    }

    [Fact]
    public void Is_one_JSON_document_for_another_program()
    {
        using var space = SpaceWithTrouble.Of("outptu: site\n");

        var ran = space.Run("--json", "build");

        Assert.Equal(2, ran.ExitCode);
        Assert.Equal(2, ran.Json.GetProperty("exitCode").GetInt32());
        var finding = ran.Json.GetProperty("findings")[0];
        Assert.Equal("SW0102", finding.GetProperty("code").GetString());
        Assert.Equal(6, finding.GetProperty("line").GetInt32());
    }
}
