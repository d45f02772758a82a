using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_file_that_git_lfs_keeps_elsewhere
{
    private const string Pointer = """
        version https://git-lfs.github.com/spec/v1
        oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
        size 12345

        """;

    [Fact]
    public void Is_told_and_published_as_the_pointer_that_it_is()
    {
        using var space = Built(Pointer, out var ran);

        Assert.Contains("photo.png: warning SW1015:", ran.Errors);
        Assert.Contains("12,345 bytes", ran.Errors);
        Assert.DoesNotContain("<img", space.Read("site/album/index.html"));
        var link = Assert.Single(
            Directory.EnumerateFiles(space.PathOf("site"), "*photo*", SearchOption.AllDirectories));
        Assert.EndsWith(".txt", link);
        Assert.Equal(Pointer, File.ReadAllText(link));
        Assert.Empty(DeadLinks.Of(new BuiltSite(space.PathOf("site"))));
    }

    [Fact]
    public void Is_told_of_a_page_too()
    {
        using var space = Built("no picture", out _);
        SpaceWithTrouble.Put(space, "pages/kept.md", Pointer);

        var ran = space.Run("build");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("kept.md: warning SW1015:", ran.Errors);
        Assert.Contains("sha256:4d7a2146", space.Read("site/kept/index.html"));
    }

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\nno pointer\n")]
    [InlineData("version https://example.org/spec/v1\noid sha256:00\nsize 1\n")]
    [InlineData("")]
    public void Is_no_file_that_only_looks_like_one(string content)
    {
        using var space = Built(content, out var ran);

        Assert.DoesNotContain("SW1015", ran.Errors);
        Assert.Contains("<img", space.Read("site/album/index.html"));
        Assert.Equal(content, space.Read("site/photo.png"));
    }

    private static TestSpace Built(string photo, out Ran ran)
    {
        var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, "pages/album.md", "# Album\n\n![](photo.png)\n");
        SpaceWithTrouble.Put(space, "pages/photo.png", photo);
        ran = space.Run("build");
        Assert.True(ran.ExitCode == 0, ran.ToString());
        return space;
    }
}
