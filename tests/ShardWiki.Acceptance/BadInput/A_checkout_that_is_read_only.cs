using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>
/// A space on a file system that is mounted to be read only, for root too: in a mount namespace of its own, which is
/// gone with the command.
/// </summary>
public sealed class A_checkout_that_is_read_only : IDisposable
{
    private readonly TestSpace _space = TestSpace.Of("""
        -- space/shardwiki.yml --
        space: handbook
        shards:
          - name: pages
            folder: pages
        -- space/pages/index.md --
        # Home

        """);

    public A_checkout_that_is_read_only()
    {
        _space.Git("init", "-q", "space");
        Assert.Equal(0, _space.Run("-C", "space", "alias", "start", "pages:index").ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_read_verified_and_built_with_a_mark_and_without(bool hasMark)
    {
        if (!hasMark)
        {
            Directory.Delete(_space.PathOf("space/.shardwiki"), recursive: true);
        }

        Assert.SkipUnless(ReadOnly("true").ExitCode == 0, "nothing can be mounted here");
        Assert.NotEqual(0, ReadOnly("touch space/x").ExitCode);
        Assert.StartsWith("Sound: 2 decisions", Succeeded("shardwiki -C space journal verify"), StringComparison.Ordinal);
        Assert.Contains("Made start lead to", Succeeded("shardwiki -C space journal log"));
        Assert.Contains("\"total\":2", Succeeded("shardwiki -C space journal state"));
        Succeeded("shardwiki -C space journal repair || [ $? = 1 ]");
        Succeeded($"shardwiki -C space build -o {_space.PathOf("site")}");
        Assert.True(_space.Has("site/start/index.html"));
        Assert.Contains("cannot be written", ReadOnly("shardwiki -C space alias other pages:index").Errors);
    }

    public void Dispose() => _space.Dispose();

    private string Succeeded(string command)
    {
        var ran = ReadOnly(command);
        Assert.True(ran.ExitCode == 0, ran.ToString());
        return ran.Output;
    }

    private Ran ReadOnly(string command) => _space.Shell(
        $"unshare -m bash -c 'mount --bind space space && mount -o remount,ro,bind space && {command}'");
}
