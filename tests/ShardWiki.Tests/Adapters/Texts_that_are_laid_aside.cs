using System.Text;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Texts_that_are_laid_aside : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Are_found_by_many_threads_at_once()
    {
        using var aside = new TextsAside(_scratch.Path("state"));
        Parallel.For(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            aside.Keep(HandleOf(number), TextOf(number));
            Assert.Equal(TextOf(number), aside.Find(HandleOf(number)));
        });
        Assert.All(Enumerable.Range(0, 500), number => Assert.Equal(TextOf(number), aside.Find(HandleOf(number))));
        Assert.Null(aside.Find(HandleOf(500)));
        Assert.Null(aside.Find(HandleOf(1) with { Shard = ShardName.Parse("other") }));
    }

    [Fact]
    public void Leave_no_file_behind_even_where_nobody_ends_in_order()
    {
        using var aside = new TextsAside(_scratch.Path("state"));
        aside.Keep(HandleOf(1), TextOf(1));

        Assert.Empty(Directory.GetFiles(_scratch.Path("state")));
    }

    [Fact]
    public void Are_none_of_those_that_a_disk_may_not_hold()
    {
        using var aside = new TextsAside(_scratch.Path("state"));

        aside.Keep(HandleOf(1), new byte[(4 << 20) + 1]);

        Assert.Null(aside.Find(HandleOf(1)));
    }

    [Fact]
    public void Need_no_folder_where_there_are_none()
    {
        using (var aside = new TextsAside(_scratch.Path("state")))
        {
            Assert.Null(aside.Find(HandleOf(1)));
        }

        Assert.False(Directory.Exists(_scratch.Path("state")));
    }

    [Fact]
    public void Are_not_kept_where_nothing_can_be_written()
    {
        _scratch.Write("state", "no folder");
        using var aside = new TextsAside(_scratch.Path("state"));

        aside.Keep(HandleOf(1), TextOf(1));

        Assert.Null(aside.Find(HandleOf(1)));
    }

    public void Dispose() => _scratch.Dispose();

    private static byte[] TextOf(int number) => Encoding.UTF8.GetBytes(new string('x', number * 7 % 1000) + number);

    private static ContentHandle HandleOf(int number) => new(ShardName.Parse("notes"), $"{number}.md", Fingerprint.Of(TextOf(number)));
}
