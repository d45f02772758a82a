using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>A file system of one megabyte in memory, which takes a root user who may mount one.</summary>
public sealed class A_full_disk : IDisposable
{
    private readonly TestSpace _space = SpaceWithTrouble.Of();
    private readonly bool _isMounted;

    public A_full_disk()
    {
        Directory.CreateDirectory(_space.PathOf("disk"));
        _isMounted = OperatingSystem.IsLinux() && _space.Shell("mount -t tmpfs -o size=1m tmpfs disk").ExitCode == 0;
    }

    [Fact]
    public void Is_told_and_leaves_no_half_of_a_site()
    {
        Assert.SkipUnless(_isMounted, "no file system can be mounted here");
        Fill("disk/ballast", 1_000_000);

        var ran = _space.Run("build", "-o", "disk/site");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Contains("space", ran.Errors);
        Assert.DoesNotContain("   at ", ran.Errors);
        Assert.False(_space.Has("disk/site/index.html"));
        Assert.True(_space.Has("disk/ballast"));
        File.Delete(_space.PathOf("disk/ballast"));
        Assert.Equal(0, _space.Run("build", "-o", "disk/site").ExitCode);
        Assert.Empty(DeadLinks.Of(new BuiltSite(_space.PathOf("disk/site"))));
    }

    [Fact]
    public void Leaves_the_site_that_is_there_whole()
    {
        Assert.SkipUnless(_isMounted, "no file system can be mounted here");
        Assert.Equal(0, _space.Run("build", "-o", "disk/site").ExitCode);
        var before = new BuiltSite(_space.PathOf("disk/site")).Hashes();
        SpaceWithTrouble.Put(_space, "pages/large.md", "# Large\n\n" + string.Concat(Enumerable.Repeat("Many words and more.\n", 60_000)));

        var ran = _space.Run("build", "-o", "disk/site");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Equal(before, new BuiltSite(_space.PathOf("disk/site")).Hashes());
        File.Delete(_space.PathOf("pages/large.md"));
        var again = _space.Run("build", "-o", "disk/site");
        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Equal(before, new BuiltSite(_space.PathOf("disk/site")).Hashes());
    }

    public void Dispose()
    {
        if (_isMounted)
        {
            _ = _space.Shell("umount disk");
        }

        _space.Dispose();
    }

    private void Fill(string path, int bytes) => File.WriteAllBytes(_space.PathOf(path), new byte[bytes]);
}
