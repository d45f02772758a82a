using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_shard_that_cannot_be_read
{
    [Fact]
    public void Is_absent_when_its_folder_is_not_there()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    folder: nowhere\n");

        Is_told_and_absent(space, "more", "SW1001", "'nowhere' is not there", "'folder:'");
    }

    [Fact]
    public void Is_absent_when_its_server_does_not_answer()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: https://user:secret@127.0.0.1:1/x.git\n");

        var ran = Is_told_and_absent(space, "more", "SW1001", "127.0.0.1", "shardwiki pull");

        Assert.DoesNotContain("secret", ran.Errors);
        var site = new BuiltSite(space.PathOf("site"));
        Assert.All(site.Files, f => Assert.DoesNotContain("secret", site.Read(f)));
    }

    [Fact]
    public void Is_absent_when_its_ref_was_never_there()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: ./repo\n    ref: gone\n");
        SpaceWithTrouble.PutRepository(space, "repo");

        Is_told_and_absent(space, "more", "SW1003", "'gone'", "main");
    }

    [Fact]
    public void Is_absent_when_its_scheme_is_not_allowed()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: http://127.0.0.1:1/x.git\n");

        Is_told_and_absent(space, "more", "SW1009", "'http'", "'schemes:'");
    }

    [Fact]
    public void Is_empty_and_no_more_when_its_repository_has_no_commit()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: ./repo\n");
        _ = space.Git("init", "-q", "repo");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("repo: warning SW1002: shard 'more'", ran.Errors);
        SpaceWithTrouble.SiteWithTheOtherPages(space);
    }

    [Fact]
    public void Is_stale_and_keeps_its_pages_when_its_ref_goes_after_a_pull()
    {
        using var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.PutRepository(space, "repo");
        SpaceWithTrouble.Put(space, "shardwiki.yml", SpaceWithTrouble.Configuration
            + $"  - name: more\n    git: file://{space.PathOf("repo")}\n    ref: main\nschemes: [file]\n");
        Assert.Equal(0, space.Run("pull").ExitCode);
        _ = space.Git("-C", "repo", "branch", "-m", "main", "other");

        var pulled = space.Run("pull");
        var built = space.Run("build");

        Assert.Contains("SW1003", pulled.Errors);
        Assert.True(built.ExitCode is 0 or 1, built.ToString());
        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        Assert.Contains("manual/index.html", site.Files);
        var shard = site.Index.GetProperty("shards").EnumerateArray().Single(s => s.GetProperty("name").GetString() == "more");
        Assert.Equal("stale", shard.GetProperty("freshness").GetString());
        Assert.Contains("has not been reached since", site.Read("manual/index.html"));
    }

    [Fact]
    public void Is_read_without_following_links_that_go_in_a_circle()
    {
        using var space = SpaceWithTrouble.Of();
        Directory.CreateSymbolicLink(space.PathOf("pages/again"), ".");
        File.CreateSymbolicLink(space.PathOf("pages/loop.md"), "loop.md");
        File.CreateSymbolicLink(space.PathOf("pages/passwords.md"), "/etc/passwd");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.All(["again", "loop.md", "passwords.md"], link => Assert.Contains($"pages/{link}: warning SW1006", ran.Errors));
        Assert.Equal(2, SpaceWithTrouble.SiteWithTheOtherPages(space).Pages.Length);
    }

    [Fact]
    public void Has_no_dates_beyond_the_boundary_of_a_shallow_clone()
    {
        using var space = SpaceWithTrouble.Of("  - name: more\n    git: ./shallow\n");
        SpaceWithTrouble.PutRepository(space, "repo");
        SpaceWithTrouble.Put(space, "repo/new.md", "# New\n");
        _ = space.Git("-C", "repo", "add", "-A");
        _ = space.Git("-C", "repo", "commit", "-q", "-m", "Go on");
        _ = space.Git("clone", "-q", "--depth", "1", $"file://{space.PathOf("repo")}", "shallow");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.Contains("warning SW1004", ran.Errors);
        Assert.Contains("git fetch --unshallow", ran.Errors);
        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        Assert.Equal("null", site.Page("more:manual.md").GetProperty("revision").GetRawText());
        Assert.Equal("null", site.Page("more:manual.md").GetProperty("created").GetRawText());
    }

    private static Ran Is_told_and_absent(TestSpace space, string shard, string code, string what, string remedy)
    {
        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 1, ran.ToString());
        Assert.Contains($"error {code}: shard '{shard}'", ran.Errors);
        Assert.All([what, remedy], part => Assert.Contains(part, ran.Errors));
        var site = SpaceWithTrouble.SiteWithTheOtherPages(space);
        Assert.Contains("absent", site.Read("_/shards/index.html"));
        return ran;
    }
}
