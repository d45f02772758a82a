using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Terms_of_a_text
{
    [Theory]
    [InlineData("Install it, then don't!", "install it then don t")]
    [InlineData("git_merge_file x86-64 v1.2", "git merge file x86 64 v1 2")]
    [InlineData("Grüße Straße ÆSIR Łódź Smørrebrød ΣΊΣΥΦΟΣ", "grusse strasse aesir lodz smorrebrod σισυφοσ")]
    [InlineData("İstanbul ıslak naïve naïve", "istanbul islak naive naive")]
    [InlineData("日本語の本 本", "日本 本語 語の の本 本")]
    [InlineData("ページ가나다 abc日本", "ペー ージ ジ가 가나 나다 abc 日本")]
    [InlineData("がぎ", "がぎ")]
    [InlineData("ＡＢＣ１２", "abc12")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("𠀀𠀁𠀂 😀ok😀", "𠀀𠀁 𠀁𠀂 ok")]
    [InlineData("1234567890123456789012345678901234567890", "12345678901234567890123456789012")]
    [InlineData("\ud800 lone \udfff", "lone")]
    [InlineData("", "")]
    public void Are_its_words_without_case_and_accents_and_pairs_where_no_spaces_are_written(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Terms.Of(text)));

    [Theory]
    [InlineData("日本語の本 本", "日本 本語 語の の本 本 本")]
    [InlineData("abc日本 x", "abc 日本 本 x")]
    [InlineData("𠀀𠀁", "𠀀𠀁 𠀁")]
    public void Begin_with_each_sign_that_no_space_parts_where_they_are_looked_for(string text, string terms)
    {
        var all = new List<string>();
        new Terms { TakesLastSign = true }.Each(text, term => all.Add(term.ToString()));

        Assert.Equal(terms, string.Join(' ', all));
    }
}
