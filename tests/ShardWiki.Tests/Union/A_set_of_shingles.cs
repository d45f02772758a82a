using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_set_of_shingles
{
    [Fact]
    public void Has_a_number_of_its_own_though_it_differs_from_others_in_a_few()
    {
        var form = string.Join(' ', Enumerable.Range(0, 300).Select(n => $"word{n}"));
        var sets = Enumerable.Range(0, 2_000).Select(n => ShingleSet.Of($"{form} value{n}", 5)).ToArray();

        Assert.Equal(sets.Length, sets.Select(s => s.Hash).Distinct().Count());
        Assert.Equal(sets[0].Hash, ShingleSet.Of($"{form} value0", 5).Hash);
    }

    [Fact]
    public void Is_itself_where_it_is_remembered_with_its_name()
    {
        var set = ShingleSet.Of("one two three", 2);
        var again = new ShingleSet(set.Bytes, set.Name);

        Assert.Equal((set, set.Hash), (again, again.Hash));
        Assert.Equal(set.Name, ShingleSet.Of("One, two, three", 2).Name);
        Assert.NotEqual(set.Name, ShingleSet.Of("one two four", 2).Name);
    }

    [Fact]
    public void Is_sorted_and_holds_each_once()
    {
        var hashes = ShingleSet.Of("a b c a b c a b c a b c a b c", 2).Hashes.ToArray();

        Assert.Equal(hashes.Distinct().Order(), hashes);
        Assert.Equal(5, hashes.Length);
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("words", "", 0)]
    [InlineData("...", "—", 1)]
    [InlineData("One two, three", "one TWO three!", 1)]
    [InlineData("one two three", "one three two", 0.14)]
    [InlineData("one two", "three four", 0)]
    [InlineData("a b c d e f", "a b c d e g", 0.56)]
    [InlineData("das Straßenfest", "das straßenfest", 1)]
    [InlineData("日本語の文章", "日本語の文書", 0.56)]
    public void Is_similar_by_the_words_that_follow_each_other(string a, string b, double similarity) =>
        Assert.Equal(similarity, ShingleSet.Of(a, 2).Similarity(ShingleSet.Of(b, 2)), 2);

    [Fact]
    public void Frames_the_text_so_that_short_texts_have_something_in_common() => Assert.InRange(
        ShingleSet.Of("Run the installer.", 5).Similarity(ShingleSet.Of("Run the new installer.", 5)), 0.25, 0.75);

    [Fact]
    public void Is_another_for_another_length() =>
        Assert.NotEqual(ShingleSet.Of("one two three", 2), ShingleSet.Of("one two three", 3));

    [Fact]
    public void Is_a_value() => Assert.Equal(ShingleSet.Of("one two three", 2), ShingleSet.Of("One two three.", 2));
}
