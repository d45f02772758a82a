using System.Text.Json;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>Every report is held against the public validator of its format, which the build installs.</summary>
public sealed class Reports_that_others_read
{
    private const string Files = """
        -- shardwiki.yml --
        space: reported
        policy: { conflicts: fail }
        shards:
          - { name: notes, folder: notes, dialect: gfm }
          - { name: more, folder: more, dialect: gfm }
          - { name: wiki, git: wiki, dialect: gfm, mount: w }
        -- notes/index.md --
        # Home

        [gone, 100 %](gone,1%.md) and <b onclick="x">odd</b>
        -- notes/a b/ü.md --
        # Ü

        [gone](gone.md)
        -- more/index.md --
        # Home

        Other words stand here, and no link.
        -- wiki/page.md --
        # Page

        [no](no.md)

        """;

    [Theory]
    [InlineData("sarif", "--sarif")]
    [InlineData("junit", "--junit")]
    [InlineData("code-quality", "--code-quality")]
    [InlineData("attestation", "--attestation")]
    [InlineData("receipt", "-o")]
    public void Are_valid(string format, string option)
    {
        using var space = Space();
        var given = option == "-o" ? space.PathOf("out") : space.PathOf("report");
        var ran = space.Run("build", option, given, "--strict");
        Assert.Equal(1, ran.ExitCode);

        PublicValidator.IsContent(format, option == "-o" ? space.PathOf("out/shardwiki-build.json") : given);
    }

    [Theory]
    [InlineData("sarif", "--sarif")]
    [InlineData("junit", "--junit")]
    [InlineData("code-quality", "--code-quality")]
    public void Are_valid_where_nothing_could_be_done(string format, string option)
    {
        using var space = TestSpace.Of("-- shardwiki.yml --\nspace: Not A Name\nshards: 7\n");
        Assert.Equal(2, space.Run("check", option, "report").ExitCode);

        PublicValidator.IsContent(format, space.PathOf("report"));
    }

    [Theory]
    [InlineData("--sarif")]
    [InlineData("--junit")]
    [InlineData("--code-quality")]
    public void Are_the_same_bytes_each_time(string option)
    {
        using var space = Space();
        _ = space.Run("check", option, "one");
        _ = space.Run("check", option, "two");

        Assert.Equal(space.Read("one"), space.Read("two"));
        Assert.DoesNotContain(space.Root, space.Read("one"), StringComparison.Ordinal);
    }

    [Fact]
    public void Attest_what_the_receipt_says()
    {
        using var space = Space();
        _ = space.Run("build", "--attestation", "a.json", "--builder-id", "https://example.org/ci");
        var statement = JsonDocument.Parse(space.Read("a.json")).RootElement;
        var receipt = JsonDocument.Parse(space.Read("site/shardwiki-build.json")).RootElement;

        Assert.Equal(
            receipt.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("sha256").GetString()),
            statement.GetProperty("subject").EnumerateArray().Skip(1).Select(s => s.GetProperty("digest").GetProperty("sha256").GetString()));
        Assert.Equal(
            "https://example.org/ci",
            statement.GetProperty("predicate").GetProperty("runDetails").GetProperty("builder").GetProperty("id").GetString());
    }

    [Fact]
    public void Name_files_from_the_folder_that_the_program_was_started_in()
    {
        using var space = Space();

        var ran = space.Shell("mkdir elsewhere && cd elsewhere && shardwiki check -C .. --annotations github");

        Assert.Contains("::warning file=../notes/index.md,line=3,col=1,title=SW1203::", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SW1203", ran.Errors, StringComparison.Ordinal);
    }

    private static TestSpace Space()
    {
        var space = TestSpace.Of(Files);
        _ = space.Git("init", "-q", "-b", "main", "wiki");
        _ = space.Git("-C", "wiki", "add", "-A");
        _ = space.Git("-C", "wiki", "commit", "-q", "-m", "Begin");
        return space;
    }
}
