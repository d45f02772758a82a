using System.Security.Cryptography;
using FsCheck.Fluent;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_sum_of_a_file
{
    [Fact]
    public void Is_its_SHA_256_however_it_is_kept() => Law.Holds(Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), content =>
    {
        var sum = Sum.Of(content);
        var bytes = new byte[Sum.Length];
        sum.Write(bytes);

        Assert.Equal(SHA256.HashData(content), bytes);
        Assert.Equal(Convert.ToHexStringLower(bytes), sum.ToString());
        Assert.Equal(sum, new Sum(bytes));
        Assert.Equal(sum, Sum.Read(sum.ToString()));
    }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e3b0")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85z")]
    public void Is_none_where_nothing_says_one(string? text)
    {
        Assert.Equal(default, Sum.Read(text));
        Assert.Equal("", Sum.Read(text).ToString());
    }
}
