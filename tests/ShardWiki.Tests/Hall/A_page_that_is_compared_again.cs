using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>Two shards with three pages each that say nearly the same: which pairs a build compares after something happened.</summary>
public sealed class A_page_that_is_compared_again : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public A_page_that_is_compared_again()
    {
        _scratch.Write("shardwiki.yml", "space: twice\nshards:\n  - name: a\n    folder: a\n  - name: b\n    folder: b\n");
        foreach (var page in (string[])["one", "two", "three"])
        {
            _scratch.Write($"a/{page}.md", Text(page));
            _scratch.Write($"b/{page}.md", Text(page, "changed"));
        }

        First = Build();
    }

    private WorkCounts First { get; }

    [Fact]
    public void Is_each_that_has_a_counterpart_at_first() => Assert.Equal(new WorkCounts(6, 3), First);

    [Fact]
    public void Is_none_where_nothing_happened() => Assert.Equal(new WorkCounts(0, 0), Build());

    [Fact]
    public void Is_the_one_that_was_edited()
    {
        _scratch.Write("b/two.md", Text("two", "edited"));

        Assert.Equal(new WorkCounts(1, 1), Build());
    }

    [Fact]
    public void Is_none_where_only_the_markup_is_another()
    {
        _scratch.Write("b/two.md", Text("two", "*changed*"));

        Assert.Equal(new WorkCounts(1, 0), Build());
    }

    [Fact]
    public void Is_none_where_the_new_one_has_no_counterpart()
    {
        _scratch.Write("b/four.md", Text("four"));

        Assert.Equal(new WorkCounts(1, 0), Build());
    }

    [Fact]
    public void Is_the_new_one_as_soon_as_there_is_a_counterpart()
    {
        _scratch.Write("b/four.md", Text("four"));
        _ = Build();
        _scratch.Write("a/four.md", Text("four", "changed"));

        Assert.Equal(new WorkCounts(1, 1), Build());
    }

    [Fact]
    public void Is_one_that_was_away()
    {
        File.Delete(_scratch.Path("b/two.md"));
        Assert.Equal(new WorkCounts(0, 0), Build());
        _scratch.Write("b/two.md", Text("two", "changed"));

        Assert.Equal(new WorkCounts(1, 1), Build());
    }

    [Fact]
    public void Is_each_of_them_in_a_full_build() => Assert.Equal(First, Build(full: true));

    [Fact]
    public void Is_the_one_that_was_edited_after_a_full_build()
    {
        File.Delete(Memory);
        _ = Build(full: true);
        _scratch.Write("b/two.md", Text("two", "edited"));

        Assert.Equal(new WorkCounts(1, 1), Build());
    }

    public static TheoryData<string> Damages => ["gone", "cut", "bent", "empty", "of another program"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Is_each_of_them_where_the_memory_is(string damage)
    {
        Damage(damage);
        _scratch.Write("b/two.md", Text("two", "edited"));
        Assert.Equal(new WorkCounts(1, 3), Build());
        _scratch.Write("b/two.md", Text("two", "changed"));

        Assert.Equal(new WorkCounts(1, 1), Build());
    }

    [Fact]
    public void Leaves_the_memory_alone_where_that_is_right()
    {
        var bytes = File.ReadAllBytes(Memory);
        File.SetLastWriteTimeUtc(Memory, DateTime.UnixEpoch);
        _scratch.Write("b/four.md", Text("four"));
        _ = Build();

        Assert.Equal(bytes, File.ReadAllBytes(Memory));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Memory));
    }

    [Fact]
    public void Is_remembered_for_one_place_of_the_site_alone() => Assert.Equal(new WorkCounts(0, 3), Build(output: "elsewhere"));

    public void Dispose() => _scratch.Dispose();

    private string Memory => Assert.Single(Directory.GetFiles(_scratch.Path(".shardwiki/cache"), "pairs-*"));

    private void Damage(string how)
    {
        var bytes = File.ReadAllBytes(Memory);
        bytes[how == "of another program" ? "shardwiki-cache ".Length : bytes.Length / 2] ^= 1;
        switch (how)
        {
            case "gone":
                File.Delete(Memory);
                break;
            case "cut":
                File.WriteAllBytes(Memory, File.ReadAllBytes(Memory)[..^7]);
                break;
            default:
                File.WriteAllBytes(Memory, how == "empty" ? [] : bytes);
                break;
        }
    }

    private static string Text(string page, string word = "first") =>
        $"# About {page}\n\n{string.Join(' ', Enumerable.Range(0, 15).Select(n => $"{page}{n}"))} {word} "
        + $"{string.Join(' ', Enumerable.Range(15, 15).Select(n => $"{page}{n}"))}\n";

    private WorkCounts Build(bool full = false, string output = "site") => Assert.IsType<BuildOutcome>(BuildVerb.Run(
        new BuildRequest
        {
            Space = new SpaceRequest(_scratch.Root, null, TimeProvider.System),
            Output = _scratch.Path(output),
            Full = full,
            FailOn = "none",
        },
        CancellationToken.None)).Work;
}
