using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_text_within_another
{
    [Fact]
    public void Makes_the_page_a_part_of_the_other_and_not_its_topic()
    {
        var union = UnionSpace.Of($"""
            -- a:book.md --
            {Chapter(1)}

            {Chapter(2)}

            {Chapter(3)}
            -- b:one.md --
            {Chapter(1)}
            -- b:three.md --
            {Chapter(3)}
            """).United();

        Assert.Equal(3, union.Topics.Length);
        Assert.Equal(
            ["a:book.md > b:one.md", "a:book.md > b:three.md"],
            union.Containments.Select(c => $"{c.Whole} > {c.Part}"));
        Assert.All(union.Containments, c => Assert.InRange(c.Share, 0.9, 1));
    }

    [Fact]
    public void Is_found_whichever_of_them_comes_first() => Assert.Equal(
        ["a:one.md < b:book.md", "c:one.md < b:book.md"],
        UnionSpace.Of($"""
            -- a:one.md --
            {Chapter(1)}
            -- b:book.md --
            {Chapter(1)}

            {Chapter(2)}

            {Chapter(3)}
            -- c:one.md --
            {Chapter(3)}
            """).United().Containments.Select(c => $"{c.Part} < {c.Whole}"));

    [Fact]
    public void Is_none_where_both_are_one_topic()
    {
        var union = UnionSpace.Of($"-- a:x.md --\n{Chapter(1)}\n\nAnd more.\n-- b:x.md --\n{Chapter(1)}\n").United();

        Assert.Single(union.Topics);
        Assert.Empty(union.Containments);
    }

    [Fact]
    public void Is_none_where_more_than_a_few_pages_of_a_shard_hold_it()
    {
        var pages = Enumerable.Range(0, 9).Select(n => $"-- a:p{n}.md --\n{Chapter(1)}\n\n{Chapter(n + 2)}\n");
        var union = UnionSpace.Of($"{string.Concat(pages)}-- b:x.md --\n{Chapter(1)}\n").United();

        Assert.Empty(union.Containments);
    }

    private static string Chapter(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 150).Select(_ => $"w{random.Next(2000)}"));
    }
}
