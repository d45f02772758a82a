using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_digest_of_texts
{
    // Short ones, ones about as long as what is hashed at once, and longer ones; letters take one byte to four.
    private static readonly Arbitrary<string[]> Texts = Gen.OneOf(
            Gen.Choose(0, 30), Gen.Choose(1300, 1400), Gen.Choose(4050, 4110), Gen.Choose(9000, 9100))
        .SelectMany(length => Gen.Elements("a", "é", "字", "😀").Select(letter => string.Concat(Enumerable.Repeat(letter, length / letter.Length))))
        .ArrayOf().ToArbitrary();

    [Fact]
    public void Is_the_sum_of_each_with_its_length_before_it() => Law.Holds(Prop.ForAll(Texts, texts =>
        TextDigest.Of(texts) == Summed(texts) && TextDigest.Of(texts.AsEnumerable()) == Summed(texts)));

    [Fact]
    public void Can_be_asked_for_before_more_comes()
    {
        using var digest = new TextDigest();
        var first = digest.Add("one").ToString();

        Assert.Equal(Summed(["one"]), first);
        Assert.Equal(first, digest.ToString());
        Assert.Equal(Summed(["one", new string('x', 5000), "two"]), digest.Add(new string('x', 5000), "two").ToString());
        Assert.Equal(Summed(["one", new string('x', 5000), "two", "three"]), digest.Add("three").ToString());
    }

    [Fact]
    public void Tells_numbers_and_contents_apart()
    {
        using var one = new TextDigest();
        using var other = new TextDigest();
        var content = Fingerprint.Of("text"u8);

        Assert.NotEqual(one.Add(1).Add(Fingerprint.Of("other"u8)).ToString(), other.Add(1).Add(content).ToString());
        Assert.NotEqual(one.ToString(), other.Add(default(Fingerprint)).ToString());
    }

    private static string Summed(string[] texts)
    {
        using var bytes = new MemoryStream();
        foreach (var text in texts.Select(Encoding.UTF8.GetBytes))
        {
            bytes.Write(BitConverter.GetBytes((long)text.Length));
            bytes.Write(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}
