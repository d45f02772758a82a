using System.Text;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_picture_of_a_diagram
{
    private const string Svg = "xmlns=\"http://www.w3.org/2000/svg\"";

    [Theory]
    [InlineData("width=\"41.2\" height=\"20px\" viewBox=\"0 0 500 900\"", 42, 20)]
    [InlineData("width=\"100%\" viewBox=\"0 0 40.5 20\"", 41, 20)]
    [InlineData("width=\"100%\" height=\"20\" viewBox=\"0,0,40,30\"", 40, 30)]
    [InlineData("width=\"-1\" height=\"20\"", 0, 0)]
    [InlineData("width=\"100000\" height=\"20\"", 0, 0)]
    [InlineData("viewBox=\"0 0 0 20\"", 0, 0)]
    [InlineData("viewBox=\"0 0 20\"", 0, 0)]
    [InlineData("", 0, 0)]
    public void Has_the_size_that_it_says_itself(string attributes, int width, int height) =>
        Assert.Equal((width, height), Find($"<svg {Svg} {attributes}><rect/></svg>")!.Size);

    [Theory]
    [InlineData($"<g {Svg}/>")]
    [InlineData("<x xmlns=\"urn:x\"/>")]
    [InlineData($"<svg {Svg}><script/></svg>")]
    [InlineData($"<svg {Svg}>")]
    [InlineData("words")]
    [InlineData("")]
    public void Is_none_where_it_is_no_drawing_that_only_draws(string text) => Assert.Null(Find(text));

    [Fact]
    public void May_be_a_PNG()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 20];

        Assert.Equal((300, 20), DiagramPicture.Find(png)!.Size);
        Assert.EndsWith(".png", DiagramPicture.Find(png)!.File, StringComparison.Ordinal);
        Assert.Equal((0, 0), DiagramPicture.Find(png.AsMemory(0, 20))!.Size);
        Assert.Null(DiagramPicture.Find(png.AsMemory(1)));
    }

    [Fact]
    public void Is_called_by_what_it_shows() => Assert.Equal(
        [true, false],
        new[] { "<rect/>", "<line/>" }.Select(drawn => Find($"<svg {Svg}><rect/></svg>")!.File == Find($"<svg {Svg}>{drawn}</svg>")!.File));

    private static DiagramPicture? Find(string text) => DiagramPicture.Find(Encoding.UTF8.GetBytes(text));
}
