using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The maps of a site for other programs, each held against the schema of its format.</summary>
public sealed class Maps_that_others_read
{
    [Theory]
    [InlineData("sitemap", "site/sitemap.xml")]
    [InlineData("xrefmap", "site/_/index/xrefmap.json")]
    public void Are_valid(string format, string file)
    {
        using var space = TestSpace.Of("""
            -- shardwiki.yml --
            space: mapped
            base-url: https://example.org/ö/
            shards:
              - { name: notes, folder: notes, dialect: gfm }
            -- notes/index.md --
            ---
            uid: the.home
            ---
            # Home
            -- notes/a & b/ü 'x' <y>.md --
            # Odd

            """);
        _ = space.Git("init", "-q", "-b", "main");
        _ = space.Git("add", "-A");
        _ = space.Git("commit", "-q", "-m", "Begin");
        Assert.Equal(0, space.Run("build").ExitCode);
        Assert.Contains(format == "sitemap" ? "<lastmod>" : "the.home", space.Read(file), StringComparison.Ordinal);

        PublicValidator.IsContent(format, space.PathOf(file));
    }
}
