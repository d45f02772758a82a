using System.Xml.Linq;
using FsCheck.Fluent;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Signs_that_XML_can_hold
{
    [Theory]
    [InlineData("plain\ttext\n", "plain\ttext\n")]
    [InlineData("a\0b\u001Fc\r", "a\uFFFDb\uFFFDc\uFFFD")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    public void Stay_and_others_are_shown_to_be_none(string text, string printable) => Assert.Equal(printable, Xml.Printable(text));

    [Fact]
    public void Are_no_halves_of_signs() => Assert.Equal("\U0001F600 and \uFFFD alone", Xml.Printable("\U0001F600 and \uD83D alone"));

    [Fact]
    public void Are_read_as_they_were_written() => Law.Holds(Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var printable = Xml.Printable(text ?? "");

        Assert.Equal(printable, XElement.Parse(new XElement("e", printable).ToString(SaveOptions.DisableFormatting), LoadOptions.PreserveWhitespace).Value);
    }));
}
