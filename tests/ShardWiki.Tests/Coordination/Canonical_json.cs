using System.Globalization;
using System.Text;
using ShardWiki.Coordination;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Canonical_json
{
    // RFC 8785, 3.2.2 and 3.2.3.
    [Fact]
    public void Is_what_the_standard_shows() => Assert.Equal(
        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        Of("""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """));

    [Fact]
    public void Sorts_keys_by_their_utf16_code_units() => Assert.Equal(
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\u007f\","
            + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
            + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
        Of("""
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control\u007f",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """));

    // RFC 8785, appendix B.
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Writes_numbers_as_ecmascript_does(string bits, string expected) => Assert.Equal(
        expected,
        CanonicalNumber.Text(BitConverter.UInt64BitsToDouble(
            ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "twice")]
    [InlineData("""{"a":1,"\u0061":2}""", "twice")]
    [InlineData("\"\\ud800\"", "not text")]
    [InlineData("\"\\udc00\\ud800\"", "not text")]
    [InlineData("{\"\\ud800\":1}", "not text")]
    [InlineData("9007199254740993", "would not survive")]
    [InlineData("1e400", "would not survive")]
    [InlineData("1e-400", "would not survive")]
    [InlineData("123456789012345678901234567890", "would not survive")]
    [InlineData("01", "not JSON")]
    [InlineData("NaN", "not JSON")]
    [InlineData("[1,]", "not JSON")]
    [InlineData("{} {}", "not JSON")]
    [InlineData("", "not JSON")]
    [InlineData("\"a", "not JSON")]
    public void Refuses_what_it_could_not_keep(string json, string why)
    {
        Assert.False(CanonicalJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out var reason));
        Assert.Contains(why, reason);
    }

    [Fact]
    public void Refuses_bytes_that_are_no_utf8() =>
        Assert.False(CanonicalJson.TryRead([(byte)'"', 0xc3, (byte)'"'], out _, out _));

    [Fact]
    public void Refuses_depths_that_nobody_means()
    {
        var deep = new string('[', 100) + new string(']', 100);

        Assert.False(CanonicalJson.TryRead(Encoding.ASCII.GetBytes(deep), out _, out _));
    }

    [Theory]
    [InlineData("9007199254740992")]
    [InlineData("-0.5")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("{\"a\":[{},[null],{\"b\":\"\\u001f\"}]}")]
    public void Is_the_same_when_it_is_made_again(string canonical) => Assert.Equal(canonical, Of(canonical));

    private static string Of(string json)
    {
        Assert.True(CanonicalJson.TryRead(Encoding.UTF8.GetBytes(json), out var term, out var reason), reason);
        return CanonicalJson.Text(term);
    }
}
