using System.Diagnostics;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Git;

/// <summary>What the system tells of a file in one question: two versions of it are never told to be the same one.</summary>
public sealed class A_look_at_a_file : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly FolderLook? _looks;

    public A_look_at_a_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells so much at once");
        // A time that .NET can set again as it was: it has no nanoseconds.
        File.SetLastWriteTimeUtc(_scratch.Write("a.md", "words"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _looks = FolderLook.Open(_scratch.Root);
        Assert.SkipUnless(_looks!.TellsVersions, "the disk of temporary files keeps no time of its own");
    }

    public static TheoryData<string> Changes =>
        ["as many bytes", "more bytes", "another file of its name", "a time that it had", "another file with its time", "leave to read it"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Tells_another_version_after(string change)
    {
        var then = Stamp("a.md");
        DiskClock.Tick();
        Do(change);

        Assert.NotEqual(then, Stamp("a.md"));
    }

    [Fact]
    public void Tells_the_same_version_while_nothing_is_written()
    {
        var then = Stamp("a.md");
        _ = _scratch.Read("a.md");
        _scratch.Write("b.md", "words");

        Assert.Equal(then, Stamp("a.md"));
        Assert.NotEqual(then, Stamp("b.md"));
    }

    [Fact]
    public void Tells_what_it_is_and_follows_no_link()
    {
        _scratch.Write("folder/Ä/ß.md", "1234567");
        File.CreateSymbolicLink(_scratch.Path("link"), _scratch.Path("a.md"));
        File.CreateSymbolicLink(_scratch.Path("to-folder"), _scratch.Path("folder"));
        File.CreateSymbolicLink(_scratch.Path("nowhere"), "not-there");
        Process.Start("mkfifo", [_scratch.Path("pipe")]).WaitForExit();

        Assert.Equal(
            [FileKind.File, FileKind.Folder, FileKind.Link, FileKind.Link, FileKind.Link, FileKind.Other, null, null],
            ((string[])["a.md", "folder", "link", "to-folder", "nowhere", "pipe", "absent", "a.md/below"]).Select(p => Find(p)?.Kind));
        Assert.Equal(7, Find("folder/Ä/ß.md")?.Stamp.Length);
    }

    [Fact]
    public void Tells_of_what_was_opened_whatever_stands_there_now()
    {
        var then = Stamp("a.md");
        using var opened = File.OpenHandle(_scratch.Path("a.md"));
        Assert.Equal(then, FileLook.Find(opened)?.Stamp);
        Do("another file of its name");

        Assert.Equal(then.Inode, FileLook.Find(opened)?.Stamp.Inode);
        Assert.NotEqual(then.Inode, Stamp("a.md").Inode);
    }

    [Fact]
    public void Tells_versions_on_disks_with_a_clock_of_their_own()
    {
        using var processes = FolderLook.Open("/proc");

        Assert.True(_looks!.TellsVersions);
        Assert.False(processes!.TellsVersions);
    }

    [Fact]
    public void Tells_the_time_that_NET_tells()
    {
        var file = new FileInfo(_scratch.Path("a.md"));

        Assert.Equal(file.LastWriteTimeUtc.Ticks, DateTime.UnixEpoch.Ticks + (Stamp("a.md").Written / 100));
        Assert.Equal(file.Length, Stamp("a.md").Length);
    }

    [Fact]
    public void Finds_the_longest_paths_that_there_are()
    {
        var path = string.Join('/', Enumerable.Repeat(new string('x', 200), 15)) + "/a.md";
        _scratch.Write(path, "words");

        Assert.Equal(FileKind.File, Find(path)?.Kind);
        Assert.Null(Find(path + "x"));
        Assert.False(_looks!.TryFind(string.Concat(Enumerable.Repeat(path + "/", 3)), out _));
    }

    [Fact]
    public void Is_none_where_there_is_no_folder() => Assert.Null(FolderLook.Open(_scratch.Path("absent")));

    public void Dispose()
    {
        _looks?.Dispose();
        _scratch.Dispose();
    }

    private FileStamp Stamp(string path) => Find(path)!.Value.Stamp;

    private FileLook? Find(string path)
    {
        Assert.True(_looks!.TryFind(path, out var look));
        return look;
    }

    private void Do(string change)
    {
        var (path, time) = (_scratch.Path("a.md"), File.GetLastWriteTimeUtc(_scratch.Path("a.md")));
        switch (change)
        {
            case "as many bytes":
                _scratch.Write("a.md", "sword");
                File.SetLastWriteTimeUtc(path, time);
                break;
            case "more bytes":
                File.AppendAllText(path, "more");
                break;
            case "another file of its name":
                File.Move(_scratch.Write("other.md", "sword"), path, overwrite: true);
                break;
            case "another file with its time":
                var other = _scratch.Write("other.md", "sword");
                File.SetLastWriteTimeUtc(other, time);
                File.Move(other, path, overwrite: true);
                break;
            case "a time that it had":
                File.SetLastWriteTimeUtc(path, time);
                break;
            case "leave to read it" when !OperatingSystem.IsWindows():
                File.SetUnixFileMode(path, UnixFileMode.UserRead);
                break;
        }
    }
}
