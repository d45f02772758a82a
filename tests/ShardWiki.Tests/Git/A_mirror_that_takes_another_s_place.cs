using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Whatever happens halfway, one whole mirror or the other stands where one is looked for.</summary>
public sealed class A_mirror_that_takes_another_s_place : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly MirrorSwap _swap;

    public A_mirror_that_takes_another_s_place() => _swap = new MirrorSwap(_scratch.Path("mirror"));

    private string Stands => Read("mirror");

    [Fact]
    public void Leaves_nothing_beside_it()
    {
        _scratch.Write("mirror/config", "old");
        new FileInfo(_scratch.Write("mirror/objects/pack/a.pack", "pack")).IsReadOnly = true;
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_swap.Anew).FullName, "config"), "new");

        _swap.Do();

        Assert.Equal(("new", 1), (Stands, Directory.GetFileSystemEntries(_scratch.Root).Length));
    }

    [Fact]
    public void Says_where_something_stays_in_its_way()
    {
        Directory.CreateDirectory(_swap.Remains);
        File.WriteAllText(_swap.Anew, "no folder of ours");

        Assert.Equal((false, false), (_swap.Tidy(), Path.Exists(_swap.Remains)));

        File.Delete(_swap.Anew);
        Assert.True(_swap.Tidy());
    }

    [Fact]
    public void Leaves_the_old_one_where_it_cannot()
    {
        _scratch.Write("mirror/config", "old");

        Assert.ThrowsAny<IOException>(_swap.Do);

        Assert.Equal(("old", 1), (Stands, Directory.GetFileSystemEntries(_scratch.Root).Length));
    }

    [Fact]
    public void Is_what_was_moved_aside_where_the_program_ended_then()
    {
        using (GitRepository.InitBare(_scratch.Path("mirror.aside")))
        {
            File.AppendAllText(_scratch.Path("mirror.aside/config"), "[shardwiki]\n\twas = aside\n");
        }

        MirrorFolder.Open(_scratch.Path("mirror")).Dispose();

        Assert.EndsWith("was = aside\n", Stands, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(_scratch.Root));
    }

    [Fact]
    public void Removes_what_an_earlier_one_had_to_leave()
    {
        _scratch.Write("mirror/config", "old");
        _scratch.Write("mirror.aside/config", "older");
        _scratch.Write("mirror.1.gone/config", "oldest");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_swap.Anew).FullName, "config"), "new");

        _swap.Do();

        Assert.Equal(("new", 1), (Stands, Directory.GetFileSystemEntries(_scratch.Root).Length));
    }

    public void Dispose() => _scratch.Dispose();

    private string Read(string folder) => File.ReadAllText(_scratch.Path(folder + "/config"));
}
