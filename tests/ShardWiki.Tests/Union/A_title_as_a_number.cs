using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_title_as_a_number
{
    [Fact]
    public void Is_none_where_the_title_has_no_key() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        title => TitleKey.Find(title.Get) is null == (TitleKey.HashOf(title.Get) == 0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Boats of the harbour", "  boats, of the HARBOUR!")]
    [InlineData("Caf\u00e9 M\u00fcller", "cafe\u0301: MU\u0308LLER")]
    [InlineData("Half of \u00bd", "half of -- \u00bd")]
    public void Is_one_where_the_keys_are(string title, string other)
    {
        Assert.Equal(TitleKey.Find(title), TitleKey.Find(other));
        Assert.Equal(TitleKey.HashOf(title), TitleKey.HashOf(other));
    }

    [Theory]
    [InlineData("Boats of the harbour", "Boats of a harbour")]
    [InlineData("one two", "two one")]
    [InlineData("one two", "onetwo")]
    [InlineData("Caf\u00e9", "Cafe")]
    [InlineData("Chapter \u2160", "Chapter \u2161")]
    [InlineData("\u624b\u9806\u2460", "\u624b\u9806\u2461")]
    [InlineData("x\u00b9", "x\u00b2")]
    [InlineData("\u4e2d \u6587", "\u4e2d\u6587")]
    public void Is_another_where_the_keys_are(string title, string other) =>
        Assert.NotEqual(TitleKey.HashOf(title), TitleKey.HashOf(other));

    [Theory]
    [InlineData("Index")]
    [InlineData("?!")]
    [InlineData("")]
    public void Is_none_for_titles_that_say_nothing(string title) => Assert.Equal(0UL, TitleKey.HashOf(title));

    [Fact]
    public void Is_some_for_a_sign_that_is_no_word_of_a_text() => Assert.NotEqual(0UL, TitleKey.HashOf("\u00bd"));

    [Fact]
    public void Is_some_for_titles_of_any_length() => Assert.NotEqual(0UL, TitleKey.HashOf(new string('x', 10_000)));
}
