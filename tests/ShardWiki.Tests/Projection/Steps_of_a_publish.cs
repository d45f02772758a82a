using System.Collections.Frozen;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Steps_of_a_publish
{
    [Fact]
    public void Bring_pictures_before_pages_and_take_pages_before_pictures()
    {
        var stood = BuildReceipt.None with
        {
            Files = new[] { "old/_picture.svg", "old/index.html", "stays/index.html" }.ToFrozenDictionary(p => p, File, StringComparer.Ordinal),
        };

        var steps = StepOrder.Of(
            stood,
            [Staged("new/index.html"), Staged("new/z.svg"), Staged("stays/index.html")],
            ["old/_picture.svg", "old/index.html"]);

        Assert.Equal(
            ["new/z.svg", "new/index.html", "stays/index.html", "old/index.html", "old/_picture.svg", BuildReceipt.File],
            steps.Steps.Select(s => s.Path));
    }

    private static PublishedFile File(string path) => new(path, default, 0);

    private static StagedFile Staged(string path) => new(File(path), path);
}
