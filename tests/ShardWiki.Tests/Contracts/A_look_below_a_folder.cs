using System.Text;
using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Whoever looks at the output folder, quickly or as .NET does, sees the same.</summary>
public sealed class A_look_below_a_folder : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public A_look_below_a_folder()
    {
        _scratch.Write("a/index.html", "words");
        _scratch.Write("a/Ä ß.html", "more words");
        _scratch.Write("a/empty", "");
        _scratch.Write($"{new string('x', 200)}/{new string('y', 200)}/{new string('z', 200)}", "far");
    }

    public static TheoryData<string> Kinds => ["quick", "plain"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sees_files_with_length_and_time(string kind)
    {
        foreach (var path in (string[])["a/index.html", "a/Ä ß.html", "a/empty", $"{new string('x', 200)}/{new string('y', 200)}/{new string('z', 200)}"])
        {
            var file = new FileInfo(_scratch.Path(path));
            Assert.Equal(new SeenFile(SeenKind.File, file.Length, file.LastWriteTimeUtc.Ticks), Find(kind, path));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sees_folders_and_links_for_what_they_are(string kind)
    {
        File.CreateSymbolicLink(_scratch.Path("to-file"), _scratch.Path("a/index.html"));
        File.CreateSymbolicLink(_scratch.Path("to-folder"), _scratch.Path("a"));
        File.CreateSymbolicLink(_scratch.Path("nowhere"), "absent");

        Assert.Equal(SeenKind.Folder, Find(kind, "a")?.Kind);
        Assert.All((string[])["to-file", "to-folder", "nowhere"], p => Assert.Equal(SeenKind.Link, Find(kind, p)?.Kind));
        Assert.Equal(SeenKind.File, Find(kind, "to-folder/index.html")?.Kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sees_nothing_where_nothing_is(string kind) => Assert.All(
        (string[])["absent", "a/absent", "a/index.html/below", "absent/index.html"], p => Assert.Null(Find(kind, p)));

    public void Dispose() => _scratch.Dispose();

    private SeenFile? Find(string kind, string path)
    {
        using var look = kind == "quick" ? QuickLook.At(_scratch.Root) : new PlainLook(_scratch.Root);
        return look.Find(Encoding.UTF8.GetBytes(path));
    }
}
