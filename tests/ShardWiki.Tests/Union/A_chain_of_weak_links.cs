using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_chain_of_weak_links
{
    // Each text is half the one before it: neighbours are alike, the ends have nothing in common.
    private static readonly string[] Texts = [.. Enumerable.Range(0, 6).Select(n =>
        string.Join(' ', Enumerable.Range(n * 20, 60).Select(w => $"word{w}")))];

    [Fact]
    public void Is_split_where_the_sets_have_little_in_common()
    {
        var union = UnionSpace.Of(Titled(Texts)).United();

        Assert.True(union.Topics.Length > 1);
        Assert.True(union.Topics.Length < Texts.Length);
        Assert.All(union.Topics, t => Assert.True(t.Voices.Length < Texts.Length));
    }

    [Fact]
    public void Is_marked_where_it_holds()
    {
        var union = UnionSpace.Of(Titled(Texts[0], Texts[1], Texts[2])).United();

        Assert.True(Assert.Single(union.Topics).IsChain);
        Assert.Single(union.Findings, f => f.Code == FindingCode.TopicIsChain);
    }

    [Fact]
    public void Is_none_where_a_curator_made_it()
    {
        var union = UnionSpace.Of(Titled(Texts[0], Texts[2], Texts[4]))
            .Bound("a:p0.md", "b:p1.md").Bound("b:p1.md", "c:p2.md").United();

        var topic = Assert.Single(union.Topics);
        Assert.Equal(3, topic.Voices.Length);
        Assert.False(topic.IsChain);
    }

    private static string Titled(params string[] texts) => string.Concat(
        texts.Select((t, n) => $"-- {(char)('a' + n)}:p{n}.md --\n# A title of its own\n\n{t}\n"));
}
