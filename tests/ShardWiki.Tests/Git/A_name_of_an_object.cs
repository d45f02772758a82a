using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Git;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_name_of_an_object
{
    private static readonly Arbitrary<string> Digits =
        Gen.Elements("0123456789abcdef".ToCharArray()).ArrayOf(40).Select(d => new string(d)).ToArbitrary();

    [Fact]
    public void Reads_and_compares_as_its_digits_do() => Law.Holds(Prop.ForAll(Digits, Digits, (a, b) =>
    {
        var (one, other) = (ObjectName.Parse(a), ObjectName.Parse(b));
        return one.ToString() == a && Math.Sign(one.CompareTo(other)) == Math.Sign(string.CompareOrdinal(a, b))
            && (one == other) == (a == b) && one == ObjectName.Parse(a) && one.GetHashCode() == ObjectName.Parse(a).GetHashCode();
    }));

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef0123456")]
    [InlineData("0123456789abcdef0123456789abcdef012345678")]
    [InlineData("0123456789ABCDEF0123456789abcdef01234567")]
    [InlineData("0123456789abcdef0123456789abcdef0123456g")]
    [InlineData("0123456789abcdef 123456789abcdef01234567")]
    public void Is_none_of_other_texts(string text)
    {
        Assert.False(ObjectName.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ObjectName.Parse(text));
    }

    [Fact]
    public void Is_all_zero_of_nothing() => Assert.Equal(new string('0', 40), default(ObjectName).ToString());
}
