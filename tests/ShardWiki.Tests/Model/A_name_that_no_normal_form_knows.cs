using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_name_that_no_normal_form_knows
{
    [Theory]
    [InlineData("plain/name.md", "plain/name.md")]
    [InlineData("caf\u0065\u0301.md", "caf\u00e9.md")]
    [InlineData("odd\ufffe.md", "odd\ufffd.md")]
    public void Is_still_a_name(string written, string normal)
    {
        Assert.Equal(normal, NormalForm.Of(written));
        Assert.Equal(normal, new Identity(ShardName.Parse("s"), written).Key);
        Assert.Equal(normal, PagePath.Of(written).ToString());
    }

    // Not rows above: an attribute is kept as UTF-8, which has no half characters.
    [Fact]
    public void Loses_halves_of_characters_only()
    {
        Assert.Equal("half\ufffd.md", NormalForm.Of("half\ud83d.md"));
        Assert.Equal("\ufffd\ud83d\ude00", NormalForm.Of("\udc00\ud83d\ude00"));
    }
}
