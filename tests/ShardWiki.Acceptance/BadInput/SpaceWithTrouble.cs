using System.Text;

namespace ShardWiki.Acceptance;

/// <summary>A space with one good shard of two good pages, into which a test puts what is bad.</summary>
internal static class SpaceWithTrouble
{
    public const string Configuration = """
        space: handbook
        shards:
          - name: pages
            folder: pages
            dialect: gfm

        """;

    public static TestSpace Of(string more = "")
    {
        var space = new TestSpace();
        Put(space, "shardwiki.yml", Configuration + more);
        Put(space, "pages/index.md", "# Home\n\nSee [the other](other.md).\n");
        Put(space, "pages/other.md", "# Other\n\nBack [home](index.md).\n");
        return space;
    }

    public static void Put(TestSpace space, string path, string text) => space.Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A repository in the space's folder with one page.</summary>
    public static void PutRepository(TestSpace space, string folder)
    {
        Put(space, $"{folder}/manual.md", "# Manual\n");
        _ = space.Git("init", "-q", "-b", "main", folder);
        _ = space.Git("-C", folder, "add", "-A");
        _ = space.Git("-C", folder, "commit", "-q", "-m", "Begin");
    }

    /// <summary>The site as it was built, where both good pages must be, and every link must lead somewhere.</summary>
    public static BuiltSite SiteWithTheOtherPages(TestSpace space)
    {
        var site = new BuiltSite(space.PathOf("site"));
        Xunit.Assert.Contains("See <a href=\"other/\">the other</a>", site.Read("index.html"));
        Xunit.Assert.Contains("Back <a href=\"../\">home</a>", site.Read("other/index.html"));
        Xunit.Assert.Empty(DeadLinks.Of(site));
        return site;
    }
}
