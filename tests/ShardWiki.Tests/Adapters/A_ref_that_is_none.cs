using ShardWiki.Adapters;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_ref_that_is_none
{
    [Theory]
    [InlineData("a..b", "'..' stands in none")]
    [InlineData("main~1", "'~' stands in none")]
    [InlineData("two words", "' ' stands in none")]
    [InlineData("tab\tbed", "control characters")]
    [InlineData("-x", "begins with '-'")]
    [InlineData("x/", "ends with '/'")]
    [InlineData("a/.b", "'.b' is no part of one")]
    [InlineData("a.lock", "'a.lock' is no part of one")]
    public void Is_refused_with_the_reason(string reference, string why)
    {
        var objection = ShardReference.FindObjection(reference);

        Assert.StartsWith("ref '", objection);
        Assert.Contains(why, objection);
    }

    [Theory]
    [InlineData("")]
    [InlineData("main")]
    [InlineData("v1.0")]
    [InlineData("refs/heads/feature/ünï-1")]
    [InlineData("28aff113386baa8d4e8577e4a6f471d408983b13")]
    public void Is_not_one_that_could_be(string reference) => Assert.Null(ShardReference.FindObjection(reference));
}
